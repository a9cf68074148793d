package dev.guestwifi.junit;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestReporter;

/** Test classes as users write them. They publish what they see; {@link TestRun} reads it. */
final class Users {
    private Users() {}

    @GuestWifiServer
    static class OnDemoData {
        @Test
        void reads(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("venues", Asking.total(server, "venues"));
            reporter.publishEntry("url", server.url().toString());
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
            reporter.publishEntry("venues", Asking.total(server, "venues"));
            reporter.publishEntry("url", server.url().toString());
            reporter.publishEntry("on 2 June", Asking.total(server, "customers", "&start_date=2025-06-02"));
        }
    }

    @GuestWifiServer(data = "src/test/resources/small-instance", timezone = "Europe/Berlin")
    static class InBerlin {
        @Test
        void reads(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("on 2 June", Asking.total(server, "customers", "&start_date=2025-06-02"));
        }
    }

    @GuestWifiServer
    static class Writing {
        @Test
        void writes(RunningServer server, TestReporter reporter) throws Exception {
            reporter.publishEntry("vouchers", Asking.total(server, "vouchers"));
            reporter.publishEntry("status", "" + Asking.createVoucher(server, "SUMMER"));
        }
    }

    @GuestWifiServer
    static class EverywhereOneMayAsk {
        EverywhereOneMayAsk(RunningServer server, TestReporter reporter) {
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
    static class OneInstanceForAllTests extends EverywhereOneMayAsk {
        OneInstanceForAllTests(RunningServer server, TestReporter reporter) {
            super(server, reporter);
        }
    }

    @GuestWifiServer
    static class Around {
        @Test
        void reads(RunningServer server, TestReporter reporter) {
            reporter.publishEntry("around", server.url().toString());
        }

        @Nested
        class Inside {
            @Test
            void reads(RunningServer server, TestReporter reporter) {
                reporter.publishEntry("inside", server.url().toString());
            }
        }

        @Nested
        @GuestWifiServer(data = "small-instance")
        @TestInstance(Lifecycle.PER_CLASS)
        class WithItsOwn {
            WithItsOwn(RunningServer server, TestReporter reporter) throws Exception {
                reporter.publishEntry("venues", Asking.total(server, "venues"));
            }

            @Test
            void reads(RunningServer server, TestReporter reporter) {
                reporter.publishEntry("own", server.url().toString());
            }
        }
    }

    /** Its tests wait for each other, so each has a server before any is stopped. */
    @GuestWifiServer
    abstract static class Waiting {
        private static final CyclicBarrier ALL = new CyclicBarrier(2);

        @Test
        void waits(RunningServer server, TestReporter reporter) throws Exception {
            ALL.await(1, TimeUnit.MINUTES);
            reporter.publishEntry("venues", Asking.total(server, "venues"));
            reporter.publishEntry("url", server.url().toString());
        }
    }

    static class Left extends Waiting {}

    @GuestWifiServer(data = "small-instance")
    static class Right extends Waiting {}

    @GuestWifiServer(data = "bad-instance")
    static class OnBadData extends OnDemoData {}

    @GuestWifiServer(data = "no-such-instance")
    static class OnNoData extends OnDemoData {}

    @GuestWifiServer(timezone = "Europe/Atlantis")
    static class NowhereOnEarth extends OnDemoData {}

    @GuestWifiServer(data = "packed-instance")
    static class OnPackedData extends OnOwnData {}
}
