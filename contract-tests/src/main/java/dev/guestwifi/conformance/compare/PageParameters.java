package dev.guestwifi.conformance.compare;

import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** Valid and invalid values of {@code page} and {@code per_page}. */
final class PageParameters {
    private PageParameters() {}

    private static List<String> all(GeneratorContext context) {
        List<String> totals = new ArrayList<>();
        for (Endpoint list : context.lists()) {
            int total = context.size(list);
            for (int near = Math.max(1, total - 1); near <= total + 1; near++) {
                totals.add(Integer.toString(near));
            }
            totals.add(Integer.toString(Math.max(1, total / 2)));
        }
        return totals.stream().distinct().filter(total -> total.length() < 4).toList();
    }

    static List<Choice> sizes(GeneratorContext context) {
        List<String> good = new ArrayList<>(List.of(
                "",
                "",
                "per_page=",
                "per_page",
                "per_page=10",
                "per_page=1",
                "per_page=2",
                "per_page=3",
                "per_page=7",
                "per_page=1000",
                "per_page=999",
                "per_page=007",
                "per_page=0000000000000000003",
                "p%65r_page=2",
                "per_page=%33",
                "per_page=&per_page=3",
                "per_page=2&per_page="));
        all(context).forEach(total -> good.add("per_page=" + total));
        List<String> bad = new ArrayList<>(List.of(
                "per_page=0",
                "per_page=-1",
                "per_page=%2B1",
                "per_page=+1",
                "per_page=1%20",
                "per_page=%201",
                "per_page=1.0",
                "per_page=1e1",
                "per_page=%D9%A3",
                "per_page=%EF%BC%93",
                "per_page=0x1",
                "per_page=x",
                "per_page=%00",
                "per_page=3%00",
                "per_page=3&per_page=3",
                "per_page=3&per_page=4",
                "per_page=3&p%65r_page=0",
                "per_page=00000000000000000003",
                "per_page=1_0",
                "per_page=1%2C0",
                "per_page=000",
                "per_page=1=0",
                "per_page=%2D0",
                "per_page=1%0A",
                "per_page=%E2%80%833"));
        if (context.has(Capability.PAGE_LIMIT)) {
            bad.addAll(List.of(
                    "per_page=1001",
                    "per_page=2147483648",
                    "per_page=4294967297",
                    "per_page=9999999999999999999",
                    "per_page=18446744073709551617",
                    "per_page=99999999999999999999",
                    "per_page=01001"));
        }
        return Choice.all(Choice.parameters(true, good), Choice.parameters(false, bad));
    }

    static List<Choice> numbers(GeneratorContext context) {
        List<String> good = new ArrayList<>(List.of(
                "",
                "",
                "page=",
                "page",
                "page=1",
                "page=2",
                "page=3",
                "page=4",
                "page=9",
                "page=002",
                "page=0000000000000000002",
                "page=2147483647",
                "page=2147483646",
                "p%61ge=2",
                "page=%32",
                "page=&page=2",
                "page=1&page=",
                "page=1001"));
        all(context).forEach(total -> good.add("page=" + total));
        List<String> bad = List.of(
                "page=0",
                "page=00",
                "page=-1",
                "page=%2B1",
                "page=+2",
                "page=2%20",
                "page=2%0A",
                "page=%202",
                "page=1.0",
                "page=1.5",
                "page=1e1",
                "page=%D9%A2",
                "page=%EF%BC%92",
                "page=0x2",
                "page=x",
                "page=%00",
                "page=2%00",
                "page=1&page=1",
                "page=1&page=2",
                "page=x&page=0",
                "page=2147483648",
                "page=4294967297",
                "page=9999999999999999999",
                "page=18446744073709551617",
                "page=99999999999999999999",
                "page=00000000000000000001",
                "page=1%3B2",
                "page=two",
                "page=%C2%A02",
                "page=NaN",
                "page=null",
                "page=1/1");
        return Choice.all(Choice.parameters(true, good), Choice.parameters(false, bad));
    }
}
