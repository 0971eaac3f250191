"""Results on their way between processes: each value of the model as its class and its parts.

The standard way looks up the fields of a frozen, slotted dataclass again for every value of it, on both sides. With
several processes at work, whatever the one that collects the results does by itself, all the others wait for.
"""

import copyreg
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from typing import Any

from claimcheck import model

Reduced = tuple[type, tuple[Any, ...]]


def packed(value: object) -> bytes:
    """The value as bytes that `unpacked` makes it from again, in another process."""
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _ways()
    pickler.dump(value)
    return stream.getvalue()


def unpacked(data: bytes) -> Any:
    """What was packed."""
    return pickle.loads(data)


@cache
def _ways() -> Mapping[type, Callable[[Any], Any]]:
    """How a value of each class is taken apart."""
    classes = [found for found in vars(model).values() if isinstance(found, type) and is_dataclass(found)]
    return {**copyreg.dispatch_table, **{found: _way(found) for found in classes}}


def _way(found: type) -> Callable[[Any], Reduced]:
    names = [field.name for field in fields(found)]
    if len(names) == 1:
        return lambda value: (found, (getattr(value, names[0]),))
    return partial(_parts, found, attrgetter(*names))


def _parts(found: type, parts: Callable[[Any], tuple[Any, ...]], value: object) -> Reduced:
    return found, parts(value)
