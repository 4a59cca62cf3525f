"""How large a file may be: beyond this a person gets a sentence, not a computer out of memory."""

MEGABYTE = 1 << 20
LARGEST_FILE = 256 * MEGABYTE
LARGEST_UNPACKED = 1024 * MEGABYTE  # all parts of a package together
LARGEST_GRID = 32_000_000  # cells between A1 and the last cell of a sheet, blank ones included
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MOST_PARTS = 10_000
# deflate packs the markup of sheets 10 to 40 times, and bombs close to its limit, 1,032
BOMB_FROM, BOMB_RATIO = 64 * MEGABYTE, 100
