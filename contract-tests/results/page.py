"""Writes docs/results.md from the reports of run. Usage: page.py DIR TARGET..."""
import json
import os
import sys

HEAD = """# What holds on which implementation

`contract-tests/results/run` makes this page: do not edit it. It runs the conformance kit (quick, seed {seed}) on this
server with each store, on the reference model behind a socket, and on two mock servers that return the examples of
the contract. *full* is the whole contract, *documented* only what the vendor's page and its pictures show.
Implementations with the kit's own data serve it in the time zone America/Santiago; the mocks have no data of ours.

Contract {contract}, kit {kit}{commit}. A law counts as skipped if it does not apply, or if the kit lacks what it needs.

"""


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read().strip()


def report(work, target, profile):
    path = f"{work}/reports/{target}-{profile}/conformance.json"
    return json.loads(read(path)) if os.path.exists(path) else None


def row(work, target):
    name = read(f"{work}/{target}.name")
    reason = f"{work}/{target}.reason"
    if os.path.exists(reason):
        yield f"| {name} | | not run: {read(reason)} | | | | | |"
        return
    for profile in ("full", "documented"):
        found = report(work, target, profile)
        if found is None:
            last = read(f"{work}/{target}-{profile}.log").splitlines()[-1:] or ["no output"]
            yield f"| {name} | {profile} | not checked: {last[0]} | | | | | |"
            continue
        counts = {outcome: 0 for outcome in ("passed", "failed", "inconclusive", "skipped")}
        for law in found["laws"]:
            counts[law["outcome"]] += 1
        numbers = " | ".join(str(count) for count in counts.values())
        exit_code = read(f"{work}/{target}-{profile}.exit")
        yield f"| {name} | {profile} | {found['conclusion']} | {numbers} | {exit_code} |"


def failures(work, target):
    for profile in ("full", "documented"):
        found = report(work, target, profile)
        failed = [law for law in found["laws"] if law["outcome"] == "failed"] if found else []
        if failed:
            yield f"\n### {read(f'{work}/{target}.name')}, {profile}\n"
            for law in failed:
                shapes = sorted({one["fingerprint"] for one in law["violation"]["symptoms"]})
                shown = ", ".join(f"`{shape.replace('`', chr(39))}`" for shape in shapes[:3])
                more = f" and {len(shapes) - 3} more" if len(shapes) > 3 else ""
                yield f"- {law['family']}: {law['sentence']} {shown}{more}"


def main(work, *targets):
    first = next(
        found for target in targets for profile in ("full", "documented") if (found := report(work, target, profile))
    )
    commit = f", commit {first['kit_commit']}" if first["kit_commit"] else ""
    print(HEAD.format(
        seed=first["run"]["seed"], contract=first["contract"]["version"], kit=first["kit"], commit=commit), end="")
    print("| Implementation | Profile | Conclusion | Passed | Failed | Inconclusive | Skipped | Exit code |")
    print("|---|---|---|--:|--:|--:|--:|--:|")
    for target in targets:
        for line in row(work, target):
            print(line)
    print("\n## What fails")
    lines = [line for target in targets for line in failures(work, target)]
    print("\n".join(lines) if lines else "\nNothing.")


main(*sys.argv[1:])
