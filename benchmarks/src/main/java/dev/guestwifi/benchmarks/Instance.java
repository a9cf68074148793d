package dev.guestwifi.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.key.KeyFormat;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SplittableRandom;

/** Data files of a large instance, the same for the same sizes. */
final class Instance {
    private static final int VENUES = 200;
    private static final long SECONDS_A_YEAR = 31_536_000;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    private final Path directory;
    private final SplittableRandom random = new SplittableRandom(1);

    private Instance(Path directory) {
        this.directory = directory;
    }

    /** @param key the key that may read and write all of it */
    static void write(Path directory, String key, int customers, int visits) throws IOException {
        Instance instance = new Instance(directory);
        Files.writeString(directory.resolve("teams.csv"), "id,slug,name\n1,default,Default\n");
        Files.writeString(
                directory.resolve("keys.csv"),
                "sha256,prefix,last4,label,team_id,access,created_at,expires_at\n" + KeyFormat.sha256(key)
                        + ",gwf_,last,benchmark,,read_write," + START + ",\n");
        instance.rows(
                "venues.csv",
                "id,business_id,team_id,address,crm_list_id,frequency,emails,report_id,created_at,updated_at",
                VENUES,
                Instance::venue);
        instance.rows(
                "customers.csv",
                "id,team_id,first_name,last_name,company,email,phone,email_verified,market_opt,aruba_site_id,"
                        + "created_at,updated_at",
                customers,
                instance::customer);
        instance.rows(
                "customer-visits.csv",
                "id,team_id,customer,first_name,last_name,venue,mac,customer_id,venue_id,created_at,updated_at",
                visits,
                (id, time) -> instance.visit(id, time, customers));
    }

    private void rows(String file, String header, int count, Row row) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(directory.resolve(file), UTF_8)) {
            out.write(header + "\n");
            for (int id = 1; id <= count; id++) {
                out.write(row.cells(id, START.plusSeconds(id * SECONDS_A_YEAR / count)) + "\n");
            }
        }
    }

    private static String venue(int id, Instant time) {
        return id + ",1,1," + id + " Harbour Road,,weekly,,," + time + "," + time;
    }

    private String customer(int id, Instant time) {
        return id + ",1,First" + random.nextInt(2000) + ",Last" + random.nextInt(5000) + ",,guest" + id
                + "@example.com," + phone(id) + ",true,1,," + time + "," + time;
    }

    private String visit(int id, Instant time, int customers) {
        int customer = 1 + random.nextInt(customers);
        int venue = 1 + random.nextInt(VENUES);
        String mac = "02:00:5e:%02x:%02x:%02x".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(256));
        return id + ",1," + phone(customer) + ",First" + customer % 2000 + ",Last" + customer % 5000 + "," + venue
                + " Harbour Road," + mac + "," + customer + "," + venue + "," + time + "," + time;
    }

    private static String phone(int customer) {
        return "+44 20 7946 0" + (100 + customer % 900);
    }

    @FunctionalInterface
    private interface Row {
        String cells(int id, Instant time);
    }
}
