package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.Page;
import dev.guestwifi.client.VoucherQuery;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.model.Voucher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what callers know with what is stored. Nothing may write meanwhile. */
final class Verification {
    private static final String COUNTS = """
            SELECT (SELECT count(*) FROM voucher JOIN team ON team.id = team_id WHERE slug = 'default'),
                (SELECT coalesce(sum(row_count), 0) FROM list_count JOIN team ON team.id = team_id
                    WHERE slug = 'default' AND list = 'voucher'),
                (SELECT count(*) FROM idempotency_record AS kept WHERE NOT EXISTS
                    (SELECT FROM voucher WHERE voucher.team_id = kept.team_id AND voucher.id = kept.voucher_id))
            """;

    private final GuestWifiClient client;
    private final Cluster cluster;
    private final Journal journal;
    private final List<String> faults = new ArrayList<>();
    private int unknown;
    private int present;
    private int lost;

    Verification(GuestWifiClient client, Cluster cluster, Journal journal) {
        this.client = client;
        this.cluster = cluster;
        this.journal = journal;
    }

    List<String> faults() {
        return faults;
    }

    int unknown() {
        return unknown;
    }

    int present() {
        return present;
    }

    int lost() {
        return lost;
    }

    /** Checks everything, then sends again what is unknown, after which everything must be there. */
    void run() throws IOException, InterruptedException {
        Map<String, Voucher> stored = list();
        for (Journal.Entry entry : journal.entries()) {
            check(entry, stored.get(entry.attempt().code()));
        }
        if (unknown > 0) {
            int size = stored.size();
            stored = list();
            if (stored.size() != size + unknown - present) {
                faults.add("sent again, " + (unknown - present) + " vouchers became " + (stored.size() - size));
            }
        }
        checkCounts(cluster.sql(COUNTS).split("\\|", -1), stored.size());
        journal.takeUnexpected().forEach((response, times) -> faults.add(times + " times " + response));
    }

    private void check(Journal.Entry entry, @Nullable Voucher voucher) {
        Long id = entry.id();
        if (voucher != null && !entry.attempt().isWhole(voucher)) {
            faults.add(entry.attempt().code() + " is stored with other values");
        }
        if (id == null) {
            unknown++;
            present += voucher == null ? 0 : 1;
            sendAgain(entry.attempt(), voucher);
        } else if (voucher == null) {
            lost++;
            journal.forget(entry.attempt().code());
        } else if (!voucher.getId().equals(id)) {
            faults.add(entry.attempt().code() + " has another id than was acknowledged");
        }
    }

    /** With its idempotency key: must return the voucher that is there, or create it. */
    private void sendAgain(Attempt attempt, @Nullable Voucher voucher) {
        try {
            Voucher created = client.vouchers().create(attempt.voucher());
            journal.acknowledged(attempt, created.getId());
            if (voucher != null && !voucher.getId().equals(created.getId())) {
                faults.add(attempt.code() + " was sent again and got another id");
            }
        } catch (GuestWifiException e) {
            faults.add("sent again: " + VoucherLoad.described(e));
        }
    }

    /** All vouchers of this run by code; the total must be the number of rows. */
    private Map<String, Voucher> list() {
        Map<String, Voucher> found = new HashMap<>();
        Set<Long> ids = new HashSet<>();
        Set<String> known = new HashSet<>();
        journal.entries().forEach(entry -> known.add(entry.attempt().code()));
        long rows = 0;
        long total = 0;
        for (Page<Voucher> page :
                client.vouchers().list(VoucherQuery.all().perPage(1000)).pages()) {
            total = page.total().orElse(-1);
            for (Voucher voucher : page.rows()) {
                rows++;
                if (!ids.add(voucher.getId()) || found.put(voucher.getCode(), voucher) != null) {
                    faults.add(voucher.getCode() + " is listed twice");
                }
                if (voucher.getCode().startsWith(journal.prefix()) && !known.contains(voucher.getCode())) {
                    faults.add(voucher.getCode() + " is listed, and was never sent");
                }
            }
        }
        if (rows != total) {
            faults.add("the list says " + total + " vouchers and has " + rows);
        }
        return found;
    }

    private void checkCounts(String[] counts, int listed) {
        if (!counts[0].equals("" + listed) || !counts[1].equals("" + listed)) {
            faults.add(listed + " listed, " + counts[0] + " stored, " + counts[1] + " counted");
        }
        if (!counts[2].equals("0")) {
            faults.add(counts[2] + " idempotency records without their voucher");
        }
    }
}
