package dev.guestwifi.benchmarks.failover;

import java.io.IOException;
import java.time.Duration;

/** What is done to a cluster while vouchers are written, and how it is put right. */
enum Fault {
    /** The process of a Guest WiFi server, killed. */
    KILL_SERVER("kill-server", false) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            String node = round % 2 == 0 ? "api1" : "api2";
            cluster.signal(node, "KILL", "both");
            return node;
        }

        @Override
        void heal(Cluster cluster, String node) throws IOException, InterruptedException {
            cluster.start(node);
        }
    },
    /** The primary's PostgreSQL and Patroni, as if the machine were gone. */
    KILL_PRIMARY("kill-primary", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            return signalled(cluster, cluster.primary(), "KILL", "both");
        }

        @Override
        void heal(Cluster cluster, String node) throws IOException, InterruptedException {
            cluster.start(node);
        }
    },
    /** The primary's PostgreSQL alone; Patroni starts it again. */
    KILL_DATABASE("kill-database", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            return signalled(cluster, cluster.primary(), "KILL", "database");
        }
    },
    /** The primary's Patroni alone: its PostgreSQL goes on without one. */
    KILL_AGENT("kill-agent", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            return signalled(cluster, cluster.primary(), "KILL", "agent");
        }

        @Override
        void heal(Cluster cluster, String node) throws IOException, InterruptedException {
            cluster.start(node);
        }
    },
    /** The standby's PostgreSQL and Patroni. */
    KILL_STANDBY("kill-standby", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            return signalled(cluster, cluster.standby(), "KILL", "both");
        }

        @Override
        void heal(Cluster cluster, String node) throws IOException, InterruptedException {
            cluster.start(node);
        }
    },
    /** The primary with its Patroni, suspended for longer than its lease. */
    FREEZE_PRIMARY("freeze-primary", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            return frozen(cluster, cluster.primary());
        }
    },
    /** The standby with its Patroni, suspended: the primary must go on without it. */
    FREEZE_STANDBY("freeze-standby", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            return frozen(cluster, cluster.standby());
        }
    },
    /** A standby that gets nothing for two seconds, then the primary killed: asynchronous replication loses data. */
    LAG_AND_KILL("lag-and-kill", true) {
        @Override
        String inject(Cluster cluster, int round) throws IOException, InterruptedException {
            String standby = cluster.standby();
            cluster.signal(standby, "STOP", "receiver");
            Thread.sleep(LAG.toMillis());
            String primary = signalled(cluster, cluster.primary(), "KILL", "both");
            // It ends before it reads what the kernel has kept for it.
            cluster.signal(standby, "TERM", "receiver");
            cluster.signal(standby, "CONT", "receiver");
            return primary;
        }

        @Override
        void heal(Cluster cluster, String node) throws IOException, InterruptedException {
            cluster.start(node);
        }
    };

    private static final Duration FREEZE = Duration.ofSeconds(20);
    private static final Duration LAG = Duration.ofSeconds(2);

    private final String label;
    private final boolean isOfDatabase;

    Fault(String label, boolean isOfDatabase) {
        this.label = label;
        this.isOfDatabase = isOfDatabase;
    }

    String label() {
        return label;
    }

    boolean isOfDatabase() {
        return isOfDatabase;
    }

    /** Returns the node it was done to. */
    abstract String inject(Cluster cluster, int round) throws IOException, InterruptedException;

    /** Starts again what nothing else would; on machines systemd does it. */
    void heal(Cluster cluster, String node) throws IOException, InterruptedException {}

    private static String signalled(Cluster cluster, String node, String signal, String part)
            throws IOException, InterruptedException {
        cluster.signal(node, signal, part);
        return node;
    }

    private static String frozen(Cluster cluster, String node) throws IOException, InterruptedException {
        cluster.signal(node, "STOP", "both");
        Thread.sleep(FREEZE.toMillis());
        cluster.signal(node, "CONT", "both");
        return node;
    }
}
