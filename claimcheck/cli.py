"""The command line."""

import click


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1)
@click.option("-f", "--format", "form", default="json")
@click.option("--fail-on", default="error")
@click.option("--isolated", is_flag=True)
def main(files: tuple[str, ...], form: str, fail_on: str, isolated: bool) -> None:
    """Audit the numbers in war reporting."""
    from claimcheck.model import Settings
    from claimcheck.pipeline import audit_document
    from claimcheck.reading import read_path
    from claimcheck.report.json import render

    click.echo(render(audit_document(read_path(name), Settings()) for name in files), nl=False)
