"""A workbook file as its zip parts. A part nobody writes keeps its compressed bytes, one for one."""

import io
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from salesbook.problems import FileError

CHUNK = 1 << 18
_SLICE = 1 << 15
_LARGEST_PART = 2 << 30
_LARGEST_BOOK = 4 << 30
# Deflate squeezes sheet XML 10 to 40 times; the bombs seen squeeze close to its limit, 1,032.
_BOMB_FROM, _BOMB_RATIO = 64 << 20, 300
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF8_NAME = 0x800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
# Fixed, so that the same edit gives the same bytes on any day.
_NEW_PART_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """One zip entry: its compressed bytes and what the directory says of them."""

    name: str
    packed: memoryview
    crc: int
    size: int
    method: int = zipfile.ZIP_DEFLATED
    flags: int = _UTF8_NAME
    time: tuple[int, int, int, int, int, int] = _NEW_PART_TIME
    attributes: int = 0


def part_key(name: str) -> str:
    """The form in which part names are compared: no leading slash, forward slashes, lower case.

    >>> part_key("xl\\\\Worksheets\\\\Sheet1.xml")
    'xl/worksheets/sheet1.xml'
    """
    return name.replace("\\", "/").lstrip("/").lower()


def same_part(one: Part, other: Part) -> bool:
    """Whether two entries hold the same compressed bytes under the same checksum."""
    # bytes are compared at once, memoryviews item by item.
    return one.crc == other.crc and one.packed.tobytes() == other.packed.tobytes()


class Package:
    """The parts of one workbook, read whole from ``source``; every method takes a part name in any case or slash."""

    def __init__(self, source: bytes, book: str = "") -> None:
        self.book = book
        self.source = source
        self._parts: dict[str, Part] = {}
        self._original: dict[str, Part] = {}
        self._comment = b""
        self._open()
        self._original = dict(self._parts)

    # -- reading ---------------------------------------------------------------------------------------------

    def names(self) -> list[str]:
        """The parts' keys in the order of the file, folders left out."""
        return [key for key in self._parts if not key.endswith("/")]

    def __contains__(self, name: str) -> bool:
        return part_key(name) in self._parts

    def part(self, name: str) -> Part:
        """The stored entry; KeyError when there is none."""
        return self._parts[part_key(name)]

    def read(self, name: str) -> bytes:
        """The part's bytes, checked against its length and CRC."""
        return b"".join(self.stream(name))

    def stream(self, name: str) -> Iterator[bytes]:
        """The part's bytes in chunks; FileError where they are damaged or grow past what the directory says."""
        part = self.part(name)
        crc = size = 0
        try:
            for chunk in _unpack(part):
                size += len(chunk)
                if size > part.size:
                    break
                crc = zlib.crc32(chunk, crc)
                yield chunk
        except zlib.error as error:
            raise self.damaged(part.name) from error
        if size != part.size or crc != part.crc:
            raise self.damaged(part.name)

    def changed(self) -> set[str]:
        """Keys of parts written or added since the file was read."""
        return {key for key, part in self._parts.items() if self._original.get(key) is not part}

    def unchanged(self) -> Iterator[tuple[str, Part]]:
        """Parts that still are what the file held."""
        return ((key, part) for key, part in self._parts.items() if self._original.get(key) is part)

    def damaged(self, part: str) -> FileError:
        """The error that names this book and ``part``."""
        return FileError("placing_damaged", book=self.book, part=part)

    # -- writing ---------------------------------------------------------------------------------------------

    def write(self, name: str, content: bytes) -> None:
        """Set or add a part."""
        self.write_stream(name, (content,))

    def write_stream(self, name: str, chunks: Iterable[bytes]) -> None:
        """Set or add a part from chunks, compressing as they come; an old entry keeps its spelling of the name."""
        packer = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed, crc, size = bytearray(), 0, 0
        for chunk in chunks:
            crc = zlib.crc32(chunk, crc)
            size += len(chunk)
            packed += packer.compress(chunk)
        packed += packer.flush()
        key = part_key(name)
        old = self._parts.get(key)
        self._parts[key] = Part(old.name if old else name, memoryview(bytes(packed)), crc, size)

    def remove(self, name: str) -> None:
        """Drop a part."""
        del self._parts[part_key(name)]

    def free_name(self, pattern: str) -> str:
        """The first of ``pattern`` with 1, 2, 3… in place of ``{}`` that no part has, in whatever case."""
        number = 1
        while pattern.format(number) in self:
            number += 1
        return pattern.format(number)

    def snapshot(self) -> dict[str, Part]:
        """The parts as they are now, for ``restore``."""
        return dict(self._parts)

    def restore(self, parts: dict[str, Part]) -> None:
        """Go back to a snapshot."""
        self._parts = dict(parts)

    def save(self, into: BinaryIO) -> None:
        """Write the whole file: local headers and directory anew, compressed bytes as they are."""
        directory = bytearray()
        for part in self._parts.values():
            offset = into.tell()
            name, fields = _header_fields(part)
            into.write(_LOCAL.pack(b"PK\3\4", 20, *fields, len(name), 0) + name)
            into.write(part.packed)
            directory += _CENTRAL.pack(b"PK\1\2", 20, 20, *fields, len(name), 0, 0, 0, 0, part.attributes, offset)
            directory += name
        start, count = into.tell(), len(self._parts)
        if start + len(directory) > 0xFFFFFFFF or count > 0xFFFE:
            raise FileError("placing_too_large", book=self.book)
        into.write(directory)
        into.write(_END.pack(b"PK\5\6", 0, 0, count, count, len(directory), start, len(self._comment)))
        into.write(self._comment)

    # -- opening ---------------------------------------------------------------------------------------------

    def _open(self) -> None:
        if self.source.startswith(_COMPOUND_FILE):
            encrypted = "EncryptedPackage".encode("utf-16-le") in self.source
            raise FileError("placing_password" if encrypted else "placing_old_format", book=self.book)
        try:
            archive = zipfile.ZipFile(io.BytesIO(self.source))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error) as error:
            raise FileError("placing_not_a_workbook", book=self.book) from error
        self._comment = archive.comment
        end_of_last = 0
        for info in sorted(archive.infolist(), key=lambda info: info.header_offset):
            start = self._data_start(info)
            if info.header_offset < end_of_last:
                raise self.damaged(info.orig_filename)
            end_of_last = start + info.compress_size
            if end_of_last > len(self.source):
                raise self.damaged(info.orig_filename)
        for info in archive.infolist():
            self._admit(info)
        if sum(part.size for part in self._parts.values()) > _LARGEST_BOOK:
            raise FileError("placing_bomb", book=self.book, part="*")

    def _admit(self, info: zipfile.ZipInfo) -> None:
        name, key = info.orig_filename, part_key(info.orig_filename)
        if info.flag_bits & 1:
            raise FileError("placing_part_encrypted", book=self.book, part=name)
        if key in self._parts:
            raise FileError("placing_part_twice", book=self.book, part=name)
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FileError("placing_part_method", book=self.book, part=name)
        bomb = info.file_size > _BOMB_FROM and info.file_size > _BOMB_RATIO * info.compress_size
        if bomb or info.file_size > _LARGEST_PART:
            raise FileError("placing_bomb", book=self.book, part=name)
        start = self._data_start(info)
        self._parts[key] = Part(
            name=name,
            packed=memoryview(self.source)[start : start + info.compress_size],
            crc=info.CRC,
            size=info.file_size,
            method=info.compress_type,
            flags=info.flag_bits & _UTF8_NAME,
            time=info.date_time,
            attributes=info.external_attr,
        )

    def _data_start(self, info: zipfile.ZipInfo) -> int:
        header = self.source[info.header_offset : info.header_offset + _LOCAL.size]
        if len(header) < _LOCAL.size or header[:4] != b"PK\3\4":
            raise self.damaged(info.orig_filename)
        *_, name_length, extra_length = _LOCAL.unpack(header)
        return info.header_offset + _LOCAL.size + int(name_length) + int(extra_length)


def _unpack(part: Part) -> Iterator[bytes]:
    if part.method == zipfile.ZIP_STORED:
        for start in range(0, len(part.packed), CHUNK):
            yield bytes(part.packed[start : start + CHUNK])
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    waiting: bytes | memoryview = part.packed
    while waiting and not unpacker.eof:
        # Fed in slices: what decompress() leaves unconsumed is copied each time.
        chunk = unpacker.decompress(waiting[:_SLICE], CHUNK)
        consumed = min(_SLICE, len(waiting)) - len(unpacker.unconsumed_tail)
        waiting = waiting[consumed:]
        if chunk:
            yield chunk
    rest = unpacker.flush()
    if rest:
        yield rest


def _header_fields(part: Part) -> tuple[bytes, tuple[int, ...]]:
    """The name as stored, and the fields that local header and directory share."""
    name = part.name.encode("utf-8" if part.flags & _UTF8_NAME else "cp437")
    year, month, day, hour, minute, second = part.time
    clock = hour << 11 | minute << 5 | second // 2
    calendar = (year - 1980) << 9 | month << 5 | day
    return name, (part.flags, part.method, clock, calendar, part.crc, len(part.packed), part.size)
