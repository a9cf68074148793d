package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.text.Printable;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Compares what a command prints about its results with what the stub sent. */
final class PrintedResults {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int MOST_FAULTS = 20;
    private static final int SHOWN = 60;
    private static final Map<String, Endpoint> LISTS = Map.of(
            "listCustomers", Endpoint.CUSTOMERS,
            "listCustomerVisits", Endpoint.CUSTOMER_VISITS,
            "listVenues", Endpoint.VENUES,
            "listVouchers", Endpoint.VOUCHER_LIST);

    private final Stub stub;
    private final Map<Endpoint, List<ModelRow>> before;
    private final List<ConsumerFault> faults = new ArrayList<>();

    private PrintedResults(Stub stub, Map<Endpoint, List<ModelRow>> before) {
        this.stub = stub;
        this.before = before;
    }

    /** @param before the rows of the stub before the command ran */
    static PrintedResults of(String printed, Stub stub, Map<Endpoint, List<ModelRow>> before) {
        PrintedResults results = new PrintedResults(stub, before);
        printed.lines().map(String::strip).filter(line -> line.startsWith("{")).forEach(results::line);
        return results;
    }

    static Map<Endpoint, List<ModelRow>> rows(Stub stub) {
        Map<Endpoint, List<ModelRow>> rows = new LinkedHashMap<>();
        LISTS.values().forEach(list -> rows.put(list, stub.rows(list)));
        return rows;
    }

    List<ConsumerFault> faults() {
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private void line(String line) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return; // the command prints something else
        }
        String operation = json.path("operation").asText();
        if (!json.path("rows").isArray()) {
            return;
        }
        if (LISTS.containsKey(operation)) {
            list(operation, json);
        } else if (operation.equals("createVoucher")) {
            json.path("rows").forEach(row -> created(row));
        } else if (!operation.equals("deleteVoucher")) {
            add("printed the result of an operation that the contract does not have: " + operation);
        }
    }

    private void add(String message) {
        faults.add(new ConsumerFault(ConsumerRule.RESULT, message));
    }

    private void created(JsonNode row) {
        JsonNode voucher = stub.created().get(id(row));
        if (voucher == null) {
            add("createVoucher: printed the id " + row.path("id") + ", which the server has not given");
        } else {
            compare("createVoucher", row, voucher);
        }
    }

    private static long id(JsonNode row) {
        return row.path("id").isTextual()
                ? row.path("id").asLong(-1)
                : row.path("id").longValue();
    }

    private void list(String operation, JsonNode json) {
        Endpoint list = Objects.requireNonNull(LISTS.get(operation));
        Map<Long, ModelRow> after = selected(stub.rows(list), json);
        Map<Long, ModelRow> all = selected(before.getOrDefault(list, List.of()), json);
        List<Long> required = all.keySet().stream().filter(after::containsKey).toList();
        all.putAll(after);
        if (list == Endpoint.VOUCHER_LIST) {
            stub.created().forEach((id, row) -> all.putIfAbsent(id, ModelRow.of(StubData.TEAM_ID, row.deepCopy())));
        }
        List<Long> printed = new ArrayList<>();
        for (JsonNode row : json.path("rows")) {
            long id = id(row);
            printed.add(id);
            Optional.ofNullable(all.get(id))
                    .ifPresentOrElse(
                            known -> compare(operation, row, known.json()),
                            () -> add(operation + ": printed the row " + id + ", which is not in the list"));
        }
        Set<Long> distinct = new HashSet<>(printed);
        long missing = required.stream().filter(id -> !distinct.contains(id)).count();
        int doubled = printed.size() - distinct.size();
        if (missing > 0) {
            add(operation + ": read " + printed.size() + " rows, and " + missing + " are missing");
        }
        if (doubled > 0) {
            add(operation + ": printed " + doubled + " rows twice");
        }
    }

    /** By the days that the line names; the stub's time zone is UTC. */
    private static Map<Long, ModelRow> selected(List<ModelRow> rows, JsonNode json) {
        String start = json.path("start_date").asText("");
        String end = json.path("end_date").asText("");
        Map<Long, ModelRow> selected = new LinkedHashMap<>();
        for (ModelRow row : rows) {
            String day = row.createdAt().toString().substring(0, "2025-06-10".length());
            boolean isSelected =
                    (start.isEmpty() || day.compareTo(start) >= 0) && (end.isEmpty() || day.compareTo(end) <= 0);
            if (isSelected) {
                selected.put(row.id(), row);
            }
        }
        return selected;
    }

    private void compare(String operation, JsonNode printed, JsonNode sent) {
        printed.properties().forEach(member -> {
            JsonNode expected = sent.path(member.getKey());
            if (!isSame(member.getKey(), member.getValue(), expected)) {
                add(operation + ": read " + member.getKey() + " of row " + id(sent) + " as " + text(member.getValue())
                        + " instead of " + text(expected));
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() ? "nothing" : Printable.cut(Printable.line(value.toString()), SHOWN);
    }

    private static boolean isSame(String name, JsonNode printed, JsonNode sent) {
        if (name.endsWith("_at") && printed.isTextual()) {
            try {
                return OffsetDateTime.parse(printed.asText()).isEqual(OffsetDateTime.parse(sent.asText()));
            } catch (DateTimeException e) {
                return false;
            }
        }
        boolean isNone = printed.isNull() && (sent.isNull() || sent.isMissingNode());
        boolean isNumber = sent.isIntegralNumber() && printed.asText().equals(sent.asText());
        return isNone || isNumber || printed.equals(sent);
    }
}
