package dev.guestwifi.conformance.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Limits of vouchers. */
final class VoucherLimits {
    private static final List<String> OPTIONAL = List.of("upspeed", "downspeed", "max_devices", "volumecap");
    private static final int CYCLE = 10;
    private static final int EDGES = 3;

    private VoucherLimits() {}

    /** The smallest ones, the largest, one of them none, and else all of them different. */
    static Map<String, Object> of(int index) {
        int place = index % CYCLE;
        if (place >= CYCLE - EDGES) {
            return edge(CYCLE - 1 - place);
        }
        Map<String, Object> limits = new HashMap<>();
        limits.put("number_of_days", 1101 + index % 2400);
        limits.put("max_devices", 101 + index % 900);
        limits.put("upspeed", 4001 + index % 2900);
        limits.put("downspeed", 7001 + index % 2900);
        limits.put(
                "volumecap",
                11_000 + index + "." + Integer.toString(101 + index % 99).substring(1));
        if (place == 1) {
            String none = OPTIONAL.get(index / CYCLE % OPTIONAL.size());
            limits.put(none, none.equals("volumecap") ? "0.00" : (Object) 0);
        }
        return limits;
    }

    private static Map<String, Object> edge(int which) {
        return switch (which) {
            case 0 -> limits(1, 1, 1, 1, "0.01");
            case 1 -> limits(3650, 10_000, 9_999, 1000, "100000.00");
            default -> limits(365, 0, 0, 0, "0.00");
        };
    }

    private static Map<String, Object> limits(int days, int up, int down, int devices, String volume) {
        return Map.of(
                "number_of_days", days, "upspeed", up, "downspeed", down, "max_devices", devices, "volumecap", volume);
    }
}
