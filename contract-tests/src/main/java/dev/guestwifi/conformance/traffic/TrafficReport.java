package dev.guestwifi.conformance.traffic;

import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a file of recorded traffic shows. It has no values of the traffic: the file has them. */
public final class TrafficReport {
    /** Far more than there are rules; a file cannot make the report grow without bound. */
    private static final int MOST_GROUPS = 300;

    private static final int MOST_ENTRIES = 5;

    private final String file;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private long judged;
    private long others;
    private long faulty;

    TrafficReport(String file) {
        this.file = file;
    }

    /**
     * Exchanges with the same fault.
     *
     * @param operation method and path of the first one
     * @param entries numbers of the first ones in the file
     */
    public record Group(TrafficFault fault, String operation, long exchanges, List<Long> entries) {
        private Group plus(long entry) {
            List<Long> more = new ArrayList<>(entries);
            if (more.size() < MOST_ENTRIES) {
                more.add(entry);
            }
            return new Group(fault, operation, exchanges + 1, List.copyOf(more));
        }
    }

    void skip() {
        others++;
    }

    void add(RecordedExchange exchange, List<TrafficFault> faults) {
        judged++;
        faulty += faults.isEmpty() ? 0 : 1;
        for (TrafficFault fault : faults.stream().distinct().toList()) {
            String operation = operation(exchange);
            String id = fault.rule() + "\n" + fault.shape();
            if (groups.containsKey(id) || groups.size() < MOST_GROUPS) {
                groups.put(
                        id,
                        groups.getOrDefault(id, new Group(fault, operation, 0, List.of()))
                                .plus(exchange.number()));
            }
        }
    }

    /** Without values: the path as the contract writes it. */
    private static String operation(RecordedExchange exchange) {
        String method = exchange.request().method();
        String path = ContractDocument.load()
                .operation(
                        method.equals("HEAD") ? "GET" : method,
                        exchange.request().path())
                .map(Operation::path)
                .orElse("another path or method");
        return method.matches("[A-Z]{1,10}") ? method + " " + path : path;
    }

    /** The name of the file. */
    public String file() {
        return file;
    }

    /** The number of exchanges that were judged. */
    public long judged() {
        return judged;
    }

    /** The number of entries that are not of the API. */
    public long others() {
        return others;
    }

    /** The number of exchanges with a fault. */
    public long faulty() {
        return faulty;
    }

    /** The most frequent ones first. */
    public List<Group> groups() {
        return groups.values().stream()
                .sorted(Comparator.comparingLong(Group::exchanges).reversed())
                .toList();
    }

    /** Exit code: 0 no fault, 1 a fault, 3 nothing to judge. */
    public int exitCode() {
        return judged == 0 ? 3 : faulty == 0 ? 0 : 1;
    }

    /** The result in a line. */
    public String headline() {
        String entries = others == 0 ? "" : "; " + others + " other entries";
        if (judged == 0) {
            return "inconclusive: no exchange of the API" + entries;
        }
        return (faulty == 0 ? "no fault" : faulty + " with faults") + " in " + judged + " exchanges" + entries;
    }

    /** Writes {@code traffic.json}, {@code traffic.xml} and {@code traffic.html}. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("traffic.json"), TrafficJson.of(this));
        Files.writeString(directory.resolve("traffic.xml"), TrafficXml.of(this));
        Files.writeString(directory.resolve("traffic.html"), TrafficPage.of(this));
    }
}
