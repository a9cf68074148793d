package dev.guestwifi.junit;

import static dev.guestwifi.junit.TestRun.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class GuestWifiServerTest {
    @Test
    void a_test_class_is_served_demo_data_until_it_ends() throws Exception {
        List<String> lines = TestRun.of(ExampleTests.OnDemoData.class);
        assertThat(values(lines, "venues")).containsExactly("16");
        String url = values(lines, "url").get(0);
        assertThat(URI.create(url)).hasHost("127.0.0.1").hasPath("/api");
        assertThat(ApiCalls.isOpen(url)).isFalse();
    }

    @Test
    void it_does_without_a_logging_backend() {
        assertThatThrownBy(() -> Class.forName("ch.qos.logback.classic.Logger"))
                .isInstanceOf(ClassNotFoundException.class);
        assertThat(TestRun.of(ExampleTests.OnDemoData.class)).contains("venues=16");
    }

    @Test
    void a_class_may_have_data_of_its_own_and_a_time_zone() {
        assertThat(TestRun.of(ExampleTests.OnOwnData.class)).contains("venues=1", "on 2 June=0");
        assertThat(TestRun.of(ExampleTests.InBerlin.class)).containsExactly("on 2 June=1");
    }

    @Test
    void what_a_class_writes_is_gone_after_it() {
        List<String> first = TestRun.of(ExampleTests.Writing.class);
        assertThat(first).contains("status=201");
        assertThat(TestRun.of(ExampleTests.Writing.class)).isEqualTo(first);
    }

    @Test
    void constructors_and_lifecycle_methods_get_the_server_of_their_class() {
        for (Class<?> test : List.of(ExampleTests.InEveryMethod.class, ExampleTests.OneInstanceForAllTests.class)) {
            List<String> lines = TestRun.of(test);
            assertThat(lines).hasSize(4).allMatch(line -> line.equals(lines.get(0)));
        }
    }

    @Test
    void nested_classes_share_the_server_unless_they_ask_for_one() {
        List<String> lines = TestRun.of(ExampleTests.Outer.class);
        assertThat(values(lines, "inner")).hasSize(1).isEqualTo(values(lines, "outer"));
        assertThat(values(lines, "own")).hasSize(1).isNotEqualTo(values(lines, "outer"));
        assertThat(values(lines, "venues")).containsExactly("1");
    }

    @Test
    void classes_at_the_same_time_have_a_server_each() {
        List<String> lines = TestRun.concurrently(ExampleTests.Left.class, ExampleTests.Right.class);
        assertThat(values(lines, "venues")).containsExactlyInAnyOrder("16", "1");
        assertThat(values(lines, "url")).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void nobody_reads_the_key_in_a_report() {
        List<String> lines = TestRun.of(ExampleTests.OnDemoData.class);
        String key = values(lines, "key").get(0);
        assertThat(key).startsWith("gwf_");
        assertThat(values(lines, "shown").get(0)).contains(values(lines, "url")).doesNotContain(key);
    }

    @Test
    void tests_set_up_the_provider_states_of_pacts_if_the_class_asks_for_them() {
        List<String> lines = TestRun.of(ExampleTests.WithPactStates.class);
        assertThat(values(lines, "customers")).containsExactly("2");
        assertThat(values(lines, "slug")).singleElement().asString().startsWith("pact-");
        assertThat(values(lines, "unknown")).singleElement().asString().contains("the team has customers");
        assertThat(values(TestRun.of(ExampleTests.OnDemoData.class), "states"))
                .containsExactly("Provider states are off: write @GuestWifiServer(pactStates = true)");
    }

    @Test
    void starting_and_stopping_logs_nothing() {
        List<String> records = new CopyOnWriteArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                records.add(record.getLoggerName() + " " + record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            assertThat(TestRun.of(ExampleTests.OnDemoData.class)).contains("venues=16");
        } finally {
            root.removeHandler(handler);
        }
        assertThat(records).isEmpty();
    }

    @Test
    void a_server_that_cannot_start_fails_the_class_with_the_reason() {
        assertThat(TestRun.of(ExampleTests.OnBadData.class))
                .singleElement()
                .asString()
                .contains("OnBadData", "data=\"bad-instance\"", "venues.csv:2: team_id: ");
        assertThat(TestRun.of(ExampleTests.OnNoData.class))
                .singleElement()
                .asString()
                .contains("OnNoData", "no directory no-such-instance on the class path");
        assertThat(TestRun.of(ExampleTests.InUnknownZone.class))
                .singleElement()
                .asString()
                .contains("InUnknownZone", "Europe/Atlantis");
    }
}
