package dev.guestwifi.server.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.store.sql.SqlBackend;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The command {@code data check --database}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseCheckTest {
    private record Result(int status, String out, String err) {}

    private static Result check(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new DataCommand(Map.of(), Clock.systemUTC()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "check";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return new Result(command.execute(arguments), out.toString(), err.toString());
    }

    private static void fill(SqlBackend kind, String url) {
        SqlBackend.open(url, Clock.systemUTC()).close();
        String now = kind == SqlBackend.SQLITE ? "0" : "timestamptz '1970-01-01Z'";
        SqlBackend.execute(
                url,
                "INSERT INTO team (id, slug, name) VALUES (1, 'default', 'Default')",
                ("INSERT INTO venue (team_id, id, business_id, address, created_at, updated_at)"
                                + " VALUES (1, 2, 1, 'a', %s, %<s)")
                        .formatted(now),
                "INSERT INTO customer (team_id, id, created_at, updated_at) VALUES (1, 3, %s, %<s)".formatted(now),
                ("INSERT INTO customer_visit (team_id, id, customer_id, venue_id, created_at, updated_at)"
                                + " VALUES (1, 4, 3, 2, %s, %<s)")
                        .formatted(now),
                ("INSERT INTO voucher (team_id, " + (kind == SqlBackend.SQLITE ? "id, " : "")
                                + "venue_id, code, code_key, number_of_days, upspeed, downspeed, volumecap,"
                                + " max_devices, created_at, updated_at) VALUES (1, "
                                + (kind == SqlBackend.SQLITE ? "1, " : "")
                                + "2, 'Sun', 'sun', 1, 0, 0, '1.00', 0, %s, %<s)")
                        .formatted(now));
    }

    @ParameterizedTest
    @EnumSource
    void counts_codes_references_and_bounds_are_checked(SqlBackend kind) {
        String url = kind.newDatabase();
        try {
            fill(kind, url);
            Result good = check("--database", url);
            assertThat(good.err()).isEmpty();
            assertThat(good.out()).endsWith(" is valid: 5 rows" + System.lineSeparator());
            assertThat(good.status()).isZero();

            SqlBackend.execute(
                    url,
                    "UPDATE list_count SET row_count = row_count + 1 WHERE list = 'customer'",
                    "UPDATE voucher SET code_key = 'Sun', number_of_days = 0",
                    "UPDATE customer_visit SET customer_id = 99");
            Result bad = check("--database", url);
            assertThat(bad.status()).isEqualTo(1);
            assertThat(bad.out()).isEmpty();
            assertThat(bad.err().lines())
                    .contains(
                            "The table customer has 1 rows of team 1 on 1970-01-01, but list_count says 2.",
                            "The code of voucher 1 has another key than code_key: it may not be unique.")
                    .anyMatch(line -> line.startsWith("customer-visits.csv:2: customer_id: "))
                    .anyMatch(line -> line.startsWith("vouchers.csv:2: number_of_days: "))
                    .hasSize(5);
        } finally {
            kind.remove(url);
        }
    }

    @Test
    void one_thing_is_checked_at_a_time() {
        assertThat(check().status()).isEqualTo(2);
        Result both = check("--database", "sqlite:x.db", "--data", ".");
        assertThat(both.status()).isEqualTo(2);
        assertThat(both.err()).startsWith("--data and --database exclude each other.");
    }
}
