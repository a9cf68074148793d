package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of the kit, where nothing is sent. */
class KitUsageTest {
    @Test
    void the_old_name_of_a_variable_is_told_and_still_read() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Map<String, String> environment = Map.of("CONFORMANCE_KEY", "abcdefgh", "GUESTWIFI_URL", "ftp://127.0.0.1/api");
        assertThat(Main.run(Limits.DEFAULT, environment, out, out)).isEqualTo(2);
        assertThat(printed.toString())
                .contains("warning: CONFORMANCE_KEY is an old name; set GUESTWIFI_API_KEY instead")
                .contains("an http or https address")
                .doesNotContain("abcdefgh");
    }

    @Test
    void variables_stand_for_options() {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        Map<String, String> environment = Map.of(
                "GUESTWIFI_URL", "http://127.0.0.1:1/api",
                "GUESTWIFI_API_KEY", "abcdefgh",
                "GUESTWIFI_TEAM", "default",
                "GUESTWIFI_OTHER_TEAM", "default");
        assertThat(Main.run(Limits.DEFAULT, environment, out, out)).isEqualTo(2);
        assertThat(printed.toString()).contains("--other-team must be another one than --team");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --url http://127.0.0.1:1/api                                   | the key is missing
            --key abc                                                      | --url is missing
            --url http://127.0.0.1:1/api --keyy abcdefgh                   | Unknown option --keyy. Did you mean --key?
            --url http://127.0.0.1:1/api --key abcdefgh --max-requests 0   | --max-requests must be from 1 to 1000000
            --url http://127.0.0.1:1/api --key abcdefgh --time-limit 1h    | like 90s or 5m, not 1h
            --url http://127.0.0.1:1/api --key abcdefgh --only pagin       | there is no family "pagin"
            --url http://127.0.0.1:1/api --key abcdefgh --without meta     | there is no capability "meta"
            --url http://127.0.0.1:1/api --key abcdefgh --team a&b         | a slug is
            --url ftp://127.0.0.1/api --key abcdefgh                       | an http or https address
            --url http://127.0.0.1:1/api --own /nowhere                    | --own: cannot read /nowhere
            --url http://127.0.0.1:1/api --own /nowhere --key abcdefgh     | --key cannot be combined with --own
            --url http://127.0.0.1:1/api abcdefgh                          | Unexpected argument
            --ulr http://127.0.0.1:1/api                                   | Unknown option --ulr. Did you mean --url?
            --url http://127.0.0.1:1/api --max-requests abc                | --max-requests must be a whole number
            --url http://127.0.0.1:1/api --timezone Mars/Base              | --timezone must be a time zone like UTC
            --url http://127.0.0.1:1/api --key abcdefgh --basic-auth       | set GUESTWIFI_BASIC_AUTH to user:password
            --url http://127.0.0.1:1/api --key abcdefgh --proxy ftp://x    | a proxy is an address like http://host:port
            --url http://127.0.0.1:1/api --key abcdefgh --law keys.no_answer_caries_a_key | Did you mean keys.no_answer
            --url http://127.0.0.1:1/api --key abcdefgh --law sees_its_own_rows | Did you mean teams.a_team
            --url http://127.0.0.1:1/api --key abcdefgh --law nothing.* | there is no law "nothing.*". The command
            --url http://127.0.0.1:1/api --key abcdefgh --skip-law http.* | --skip-law needs a reason
            --url http://127.0.0.1:1/api --key abcdefgh --skip-law htp.*=x | there is no law "htp.*"
            --url http://127.0.0.1:1/api --key abcdefgh --known-failures /no | --known-failures: cannot read /no
            explain a_new_voucher_is_listed_exactly_one                    | Did you mean vouchers.a_new_voucher_is_listed
            explain                                                        | Missing required parameter: 'LAW'
            diff a.json                                                    | Missing required parameter: 'B.json'
            diff a.json b.json                                             | cannot read a.json as JSON
            replay a.json                                                  | cannot read a.json as JSON
            data                                                           | Missing required parameter: 'DIR'
            data /                                                         | / is not an empty directory
            """)
    void wrong_use_is_told_in_one_line(String arguments, String told) {
        StringWriter printed = new StringWriter();
        PrintWriter out = new PrintWriter(printed, true);
        assertThat(Main.run(Limits.DEFAULT, Map.of(), out, out, arguments.split(" ")))
                .isEqualTo(2);
        assertThat(printed.toString()).contains(told).doesNotContain("abcdefgh").hasLineCount(1);
    }
}
