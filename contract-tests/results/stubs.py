"""Writes stubs for WireMock: the first example of every success of the contract. Usage: stubs.py OPENAPI.json DIR"""
import json
import os
import re
import sys


def resolved(node, document):
    while "$ref" in node:
        target = document
        for part in node["$ref"][2:].split("/"):
            target = target[part.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def main(contract, directory):
    with open(contract, encoding="utf-8") as file:
        document = json.load(file)
    os.makedirs(directory + "/mappings", exist_ok=True)
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            if method == "parameters":
                continue
            status, response = min(
                (status, resolved(response, document)) for status, response in operation["responses"].items()
            )
            content = response.get("content", {})
            example = next(iter(next(iter(content.values()), {}).get("examples", {}).values()), {})
            headers = {"Content-Type": next(iter(content), "application/json")}
            for name, header in response.get("headers", {}).items():
                header = resolved(header, document)
                if "example" in header:
                    headers[name] = str(header["example"])
            stub = {
                "request": {
                    "method": method.upper(),
                    "urlPathPattern": "/api" + re.sub(r"\{[^}]*}", "[^/]+", path),
                },
                "response": {
                    "status": int(status),
                    "headers": headers,
                    "jsonBody": resolved(example, document).get("value"),
                },
            }
            with open(f"{directory}/mappings/{operation['operationId']}.json", "w", encoding="utf-8") as file:
                json.dump(stub, file, indent=2)


main(*sys.argv[1:])
