package dev.guestwifi.junit;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;

/** Test classes as users write them. They publish values, which {@link TestRun} collects. */
final class ExampleTests {
    private ExampleTests() {}

    @GuestWifiServer
    static class OnDemoData {
        @Test
        void reads(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("venues", ApiCalls.total(server, "venues"));
            reporter.publishEntry("url", server.url().toString());
        }

        @Test
        void has_no_states(RunningServer server, TestReporter reporter) {
            try {
                var unused = server.providerState("an API key", Map.of());
            } catch (IllegalStateException e) {
                reporter.publishEntry("states", String.valueOf(e.getMessage()));
            }
        }

        @Test
        void shows(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("key", server.key());
            reporter.publishEntry("shown", server.toString());
        }
    }

    @GuestWifiServer(data = "small-instance")
    static class OnOwnData {
        @Test
        void reads(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("venues", ApiCalls.total(server, "venues"));
            reporter.publishEntry("url", server.url().toString());
            reporter.publishEntry("on 2 June", ApiCalls.total(server, "customers", "&start_date=2025-06-02"));
        }
    }

    @GuestWifiServer(data = "src/test/resources/small-instance", timezone = "Europe/Berlin")
    static class InBerlin {
        @Test
        void reads(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("on 2 June", ApiCalls.total(server, "customers", "&start_date=2025-06-02"));
        }
    }

    @GuestWifiServer
    static class Writing {
        @Test
        void writes(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("vouchers", ApiCalls.total(server, "vouchers"));
            reporter.publishEntry("status", "" + ApiCalls.createVoucher(server, "SUMMER"));
        }
    }

    @GuestWifiServer
    static class InEveryMethod {
        InEveryMethod(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("url", server.url().toString());
        }

        @BeforeAll
        static void first(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("url", server.url().toString());
        }

        @BeforeEach
        void before(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("url", server.url().toString());
        }

        @Test
        void test(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("url", server.url().toString());
        }
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class OneInstanceForAllTests extends InEveryMethod {
        OneInstanceForAllTests(RunningServer server, TestReporter reporter) {
            super(server, reporter);
        }
    }

    @GuestWifiServer
    static class Outer {
        @Test
        void reads(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("outer", server.url().toString());
        }

        @Nested
        class Inner {
            @Test
            void reads(RunningServer server, TestReporter reporter) {
                reporter.publishEntry("inner", server.url().toString());
            }
        }

        @Nested
        @GuestWifiServer(data = "small-instance")
        @TestInstance(Lifecycle.PER_CLASS)
        class WithItsOwn {
            WithItsOwn(RunningServer server, TestReporter reporter) throws Exception {
                reporter.publishEntry("venues", ApiCalls.total(server, "venues"));
            }

            @Test
            void reads(RunningServer server, TestReporter reporter) {
                reporter.publishEntry("own", server.url().toString());
            }
        }
    }

    /** Tests that wait for each other, so that each has a server before one is stopped. */
    @GuestWifiServer
    abstract static class Waiting {
        private static final CyclicBarrier ALL = new CyclicBarrier(2);

        @Test
        void waits(RunningServer server, TestReporter reporter) throws Exception {
            ALL.await(1, TimeUnit.MINUTES);
            reporter.publishEntry("venues", ApiCalls.total(server, "venues"));
            reporter.publishEntry("url", server.url().toString());
        }
    }

    static class Left extends Waiting {}

    @GuestWifiServer(data = "small-instance")
    static class Right extends Waiting {}

    @GuestWifiServer(pactStates = true)
    static class WithPactStates {
        @Test
        void sets_up(RunningServer server, TestReporter reporter) throws Exception {
            server.providerState("an API key", Map.of("access", "read_only"));
            Map<String, @Nullable Object> parameters = new HashMap<>(Map.of("count", 2));
            parameters.put("slug", null);
            Map<String, Object> values = server.providerState("the team has customers", parameters);
            reporter.publishEntry("slug", String.valueOf(values.get("slug")));
            String path = "customers?slug=" + values.get("slug");
            reporter.publishEntry("customers", ApiCalls.totalAs(String.valueOf(values.get("apiKey")), server, path));
            try {
                var unused = server.providerState("the team has custumers", Map.of());
            } catch (IllegalArgumentException e) {
                reporter.publishEntry("unknown", String.valueOf(e.getMessage()));
            }
        }
    }

    @GuestWifiServer(data = "bad-instance")
    static class OnBadData extends OnDemoData {}

    @GuestWifiServer(data = "no-such-instance")
    static class OnNoData extends OnDemoData {}

    @GuestWifiServer(timezone = "Europe/Atlantis")
    static class InUnknownZone extends OnDemoData {}

    @GuestWifiServer(data = "packed-instance")
    static class OnPackedData extends OnOwnData {}
}
