"""A stub of a Pact broker: what verifiers and publishers need of its HAL interface, in memory, for one provider.

It knows branches, selectors, pending pacts and verification results. It has no users, tags, environments or webhooks.
"""
import base64
import hashlib
import http.server
import json
import re
import threading
import urllib.parse


class StubBroker:
    """Listens on a free port of this machine until it is stopped. All that it was sent stays readable."""

    def __init__(self, provider):
        self.provider = provider
        self.main_branch = "main"
        self.pacts = []  # in the order of their publication: consumer, version, branch, sha, content
        self.selectors = []  # of each verification, as sent
        self.results = []  # sha and the result, as sent
        self.refused = []  # requests that the stub does not know
        self.branches = []  # provider versions with their branches, as put
        broker = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            timeout = 60

            def respond(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length) or "{}")
                path = urllib.parse.unquote(self.path.split("?")[0])
                status, response = broker.response(self.command, path, body)
                content = json.dumps(response).encode()
                self.send_response(status)
                self.send_header("Content-Type", "application/hal+json;charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            do_GET = do_POST = do_PUT = respond

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *failure):
        self.server.shutdown()
        self.server.server_close()

    def response(self, method, path, body):
        if path == "/" and method == "GET":
            return 200, self.index()
        if path == "/contracts/publish" and method == "POST":
            return 200, self.publish(body)
        if path == f"/pacts/provider/{self.provider}/for-verification":  # some verifiers look whether it is there first
            return 200, self.for_verification(path, body) if method == "POST" else self.self_link(path)
        if found := re.fullmatch(r"/pacts/(\w+)", path):
            return self.pact(found[1])
        if (found := re.fullmatch(r"/pacts/(\w+)/results", path)) and method == "POST":
            self.results.append((found[1], body))
            return 201, {}
        if path == f"/pacticipants/{self.provider}" and method == "GET":
            return 200, {"name": self.provider, "_links": {"pb:branch-version": {
                "href": f"{self.url}{path}/branches/{{branch}}/versions/{{version}}", "templated": True}}}
        if (found := re.fullmatch(rf"/pacticipants/{self.provider}/branches/(.+)/versions/(.+)", path)) \
                and method == "PUT":
            self.branches.append((found[1], found[2]))
            return 201, {}
        self.refused.append((method, path))
        return 404, {"error": f"the stub has no {method} {path}"}

    def index(self):
        return {"_links": {
            "self": {"href": self.url},
            "pb:publish-contracts": {"href": f"{self.url}/contracts/publish"},
            "pb:provider-pacts-for-verification": {
                "href": f"{self.url}/pacts/provider/{{provider}}/for-verification", "templated": True}}}

    def publish(self, body):
        for contract in body["contracts"]:
            content = base64.b64decode(contract["content"])
            self.pacts.append({"consumer": contract["consumerName"], "version": body["pacticipantVersionNumber"],
                               "branch": body.get("branch"), "sha": hashlib.sha1(content).hexdigest(),
                               "content": json.loads(content)})
        return {"notices": [{"type": "success", "text": "The stub has the pact."}], "_links": {
            "pb:pacticipant": {"href": f"{self.url}/pacticipants/{body['pacticipantName']}",
                               "name": body["pacticipantName"]},
            "pb:contracts": []}}

    def for_verification(self, path, body):
        self.selectors.append(body)
        chosen = [pact for selector in body.get("consumerVersionSelectors", []) for pact in self.select(selector)]
        unique = {pact["sha"]: pact for pact in chosen}.values()
        return {"_embedded": {"pacts": [self.entry(pact, body.get("includePendingStatus")) for pact in unique]},
                **self.self_link(path)}

    def self_link(self, path):
        return {"_links": {"self": {"href": self.url + path}}}

    def select(self, selector):
        """The latest pact of each consumer on the selector's branch."""
        branch = self.main_branch if selector.get("mainBranch") else selector.get("branch")
        latest = {pact["consumer"]: pact for pact in self.pacts if pact["branch"] == branch}
        return [pact for consumer, pact in latest.items() if selector.get("consumer") in (None, consumer)]

    def entry(self, pact, with_pending):
        """A pact is pending until it has been verified with success once."""
        properties = {"notices": [{"when": "before_verification", "text": f"From branch {pact['branch']}."}]}
        if with_pending:
            properties["pending"] = not any(sha == pact["sha"] and result["success"] for sha, result in self.results)
        name = f"Pact between {pact['consumer']} ({pact['version']}) and {self.provider}"
        return {"shortDescription": f"latest from branch {pact['branch']}", "verificationProperties": properties,
                "_links": {"self": {"href": f"{self.url}/pacts/{pact['sha']}", "name": name}}}

    def pact(self, sha):
        for pact in self.pacts:
            if pact["sha"] == sha:
                return 200, {**pact["content"], "_links": {
                    "self": {"href": f"{self.url}/pacts/{sha}"},
                    "pb:provider": {"href": f"{self.url}/pacticipants/{self.provider}", "name": self.provider},
                    "pb:publish-verification-results": {"href": f"{self.url}/pacts/{sha}/results"}}}
        return 404, {"error": "the stub has no such pact"}
