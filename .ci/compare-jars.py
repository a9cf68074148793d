"""Compares the jars and SBOMs of two builds byte by byte: compare-jars.py FIRST SECOND.

Exit codes: 0 identical, 1 different.
"""

import hashlib
import pathlib
import sys
import zipfile


def published(root):
    files = [*root.glob("*/target/guest-wifi-*.jar"), *root.glob("*/target/guest-wifi-*.cdx.json")]
    return {str(f.relative_to(root)): f for f in sorted(files) if not f.name.endswith("-javadoc.jar")}


def sha256(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def entries(file):
    with zipfile.ZipFile(file) as jar:
        return [
            {
                "name": e.filename,
                "mode": oct(e.external_attr >> 16),
                "time": e.date_time,
                "content": jar.read(e),
                "extra": e.extra,
            }
            for e in jar.infolist()
        ]


def difference(one, other):
    if one.suffix != ".jar":
        return "its text"
    a, b = entries(one), entries(other)
    for left, right in zip(a, b):
        for key, value in left.items():
            if value != right[key]:
                detail = "" if key == "content" else f": {value} and {right[key]}"
                return f"entry {left['name']}, its {key}{detail}"
    return f"the number of entries: {len(a)} and {len(b)}" if len(a) != len(b) else "the form of the archive"


first, second = (published(pathlib.Path(argument)) for argument in sys.argv[1:3])
if not first or first.keys() != second.keys():
    sys.exit(f"not the same files: {sorted(first.keys() ^ second.keys()) or 'none at all'}")
for name, file in first.items():
    if sha256(file) != sha256(second[name]):
        sys.exit(f"{name} differs: {difference(file, second[name])}")
    print(sha256(file), name)
print(f"{len(first)} files are the same in both builds")
