package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/** What the stub does in the scenarios. */
final class Behaviours {
    private Behaviours() {}

    /** The first request of each operation gets a problem. */
    record FirstFails(String code, String shownCode, long retryAfter) implements Behaviour {
        @Override
        public Optional<Reply> instead(Stub stub, WireRequest request, int attempt) {
            return attempt == 1 ? Optional.of(problem(stub, request)) : Optional.empty();
        }

        private Reply problem(Stub stub, WireRequest request) {
            Reply problem = stub.problem(request, code);
            ((ObjectNode) problem.body()).put("code", shownCode);
            Reply limited = code.equals("rate_limited")
                    ? problem.with("RateLimit-Policy", "\"key\";q=600;w=60;new=1, \"other\";q=5")
                            .with("RateLimit", "\"key\";r=0;t=" + retryAfter)
                    : problem;
            return retryAfter < 0 ? limited : limited.with(Reply.RETRY_AFTER, Long.toString(retryAfter));
        }
    }

    /** Requests of a method get a problem from some attempt on. */
    record Refuses(String method, String code, int from) implements Behaviour {
        @Override
        public Optional<Reply> instead(Stub stub, WireRequest request, int attempt) {
            boolean isRefused = (method.isEmpty() || request.method().equals(method)) && attempt >= from;
            return isRefused ? Optional.of(refusal(stub, request)) : Optional.empty();
        }

        private Reply refusal(Stub stub, WireRequest request) {
            boolean isKnown = !code.equals("quota_used_up");
            Reply problem = stub.problem(request, isKnown ? code : "team_not_allowed");
            if (!isKnown) {
                ((ObjectNode) problem.body()).put("code", code).put("title", "Quota used up");
            }
            return problem.status() == 401 ? problem.with("WWW-Authenticate", "ApiKey realm=\"guest-wifi\"") : problem;
        }
    }

    /** The first response of each operation goes over the connection in another way. */
    record FirstDelivered(Delivery delivery) implements Behaviour {
        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            return attempt == 1 ? reply.delivered(delivery) : reply;
        }
    }

    /** Every response goes over the connection in another way. */
    record AlwaysDelivered(Delivery delivery) implements Behaviour {
        /** HTTP/1.0 has neither chunks nor interim responses. */
        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            return request.version().equals("HTTP/1.0") ? reply : reply.delivered(delivery);
        }
    }

    /** The response to the first creation is lost, and the second one gets 409 while the first is running. */
    static final class InFlight implements Behaviour {
        private static final String KEY = "Idempotency-Key";

        /** The key of the first creation. */
        private List<String> running = List.of();

        @Override
        public Optional<Reply> instead(Stub stub, WireRequest request, int attempt) {
            boolean isRunning = request.method().equals("POST")
                    && attempt == 2
                    && !running.isEmpty()
                    && request.values(KEY).equals(running);
            return isRunning ? Optional.of(stub.problem(request, "idempotency_in_flight")) : Optional.empty();
        }

        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            if (!request.method().equals("POST") || attempt != 1) {
                return reply;
            }
            running = request.values(KEY);
            return reply.delivered(Delivery.LOST);
        }
    }

    /** Objects have members that the contract does not know yet. */
    record MoreMembers() implements Behaviour {
        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            if (!reply.body().isObject()) {
                return reply;
            }
            JsonNode body = reply.body().deepCopy();
            add(body);
            return reply.body(body);
        }

        private static void add(JsonNode node) {
            node.forEach(MoreMembers::add);
            if (node instanceof ObjectNode object) {
                object.putObject("added_later")
                        .put("nothing", (String) null)
                        .putArray("list")
                        .add(1)
                        .add("two");
                object.put("another_addition", 1e-7);
            }
        }
    }

    /** Every header field in another case, with white space around its value. */
    record FieldNames() implements Behaviour {
        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            List<Field> fields = new ArrayList<>();
            for (Field field : reply.fields()) {
                String name = fields.size() % 2 == 0
                        ? field.name().toLowerCase(Locale.ROOT)
                        : field.name().toUpperCase(Locale.ROOT);
                String value = field.value().startsWith("application/")
                        ? field.value().toUpperCase(Locale.ROOT) + " ; charset=\"UTF-8\""
                        : field.value();
                fields.add(new Field(name, "\t " + value + " "));
            }
            return reply.fields(fields);
        }
    }

    /** Lists change between the first page and the second. */
    record ChangingList(UnaryOperator<List<ModelRow>> removed, int added) implements Behaviour {
        private static final long FIRST_NEW = 1_000_000;

        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            if (attempt == 1 && request.path().equals(Endpoint.CUSTOMERS.path())) {
                String list = Endpoint.CUSTOMERS.path();
                List<ModelRow> gone = removed.apply(stub.rows(Endpoint.CUSTOMERS));
                stub.state().removeAll(list, StubData.TEAM_ID, gone);
                List<ModelRow> late = LongStream.range(FIRST_NEW, FIRST_NEW + added)
                        .mapToObj(StubData::lateCustomer)
                        .toList();
                stub.state().addAll(list, StubData.TEAM_ID, late);
                return reply.with("X-Later", "1"); // an unknown field, so that the scenario counts as used
            }
            return reply;
        }
    }

    /** The addresses of pages in other forms of the same meaning. */
    record OtherLinks() implements Behaviour {
        @Override
        public Reply changed(Stub stub, WireRequest request, Reply reply, int attempt) {
            if (!reply.body().path("links").isObject()) {
                return reply;
            }
            ObjectNode body = reply.body().deepCopy();
            ObjectNode links = (ObjectNode) body.path("links");
            List<Field> fields = new ArrayList<>(reply.fields());
            fields.removeIf(field -> field.name().equals("Link"));
            fields.add(
                    new Field("Link", "</problems/>; rel=\"describedby https://example.com/rel\"; title=\"a, <b>;\""));
            for (String relation : List.of("next", "prev", "last", "first")) {
                String address = links.path(relation).asText("");
                if (!address.isEmpty() && !address.equals("null")) {
                    links.put(relation, reversed(address));
                    String quoted = relation.equals("next") ? "NEXT" : '"' + relation + '"';
                    fields.add(new Field("link", "<" + reversed(address) + "> ;REL=" + quoted + " ; foo"));
                }
            }
            return reply.body(body).fields(fields);
        }

        /** The parameters in another order, with needless escapes. */
        private static String reversed(String address) {
            String[] pairs = address.substring(address.indexOf('?') + 1).split("&", -1);
            StringBuilder query = new StringBuilder();
            for (int i = pairs.length - 1; i >= 0; i--) {
                query.append(pairs[i].replaceFirst("^page=", "p%61ge=")).append(i == 0 ? "" : "&");
            }
            return address.substring(0, address.indexOf('?') + 1) + query;
        }
    }
}
