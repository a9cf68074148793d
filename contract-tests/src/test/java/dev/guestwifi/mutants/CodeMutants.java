package dev.guestwifi.mutants;

import static dev.guestwifi.mutants.ForwardingStores.vouchers;
import static dev.guestwifi.mutants.ForwardingVouchers.coding;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Faults in how the codes of vouchers are kept and compared. */
final class CodeMutants {
    private static final Mutant.Maker VOUCHERS = new Mutant.Maker(Family.VOUCHERS);
    private static final List<Long> TEAMS = List.of(1L, 2L);
    private static final PageRequest ALL = new PageRequest(1, 100_000);

    private CodeMutants() {}

    static List<Mutant> all() {
        return Stream.of(codes(), duplicates()).flatMap(List::stream).toList();
    }

    private static List<Mutant> codes() {
        return List.of(
                coded("codes are kept in lower case", code -> code.toLowerCase(Locale.ROOT)),
                coded("codes are kept in upper case", code -> code.toUpperCase(Locale.ROOT)),
                coded("codes are cut after 32 characters", code -> cut(code, 32)),
                coded("codes are cut after 63 characters", code -> cut(code, 63)),
                coded("codes are composed", code -> Normalizer.normalize(code, Normalizer.Form.NFC)),
                coded(
                        "codes lose their accents",
                        code -> Normalizer.normalize(code, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
                coded("codes lose what is beyond 16 bits", code -> code.replaceAll("[^\\x{0}-\\x{FFFF}]", "?")),
                coded("codes lose what is beyond 8 bits", code -> code.replaceAll("[^\\x{0}-\\x{FF}]", "?")),
                coded(
                        "codes are escaped for HTML",
                        code -> code.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static Mutant coded(String name, UnaryOperator<String> kept) {
        return VOUCHERS.store(name, vouchers(store -> coding(store, kept)));
    }

    private static String cut(String code, int length) {
        return code.codePointCount(0, code.length()) > length
                ? code.substring(0, code.offsetByCodePoints(0, length))
                : code;
    }

    private static List<Mutant> duplicates() {
        return List.of(
                unique("codes that differ in case are two", code -> Normalizer.normalize(code, Normalizer.Form.NFC)),
                unique(
                        "codes that are composed in another way are two",
                        code -> code.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)),
                unique("only the case of ASCII counts nothing", code -> {
                    StringBuilder folded = new StringBuilder(Normalizer.normalize(code, Normalizer.Form.NFC));
                    for (int i = 0; i < folded.length(); i++) {
                        char letter = folded.charAt(i);
                        folded.setCharAt(i, letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
                    }
                    return folded.toString();
                }),
                VOUCHERS.store("of two creates at once both succeed", vouchers(RacingVouchers::new))
                        .grave(),
                VOUCHERS.store(
                                "a taken code is given to the new voucher",
                                vouchers(store -> taken(store, (existing, terms) -> {
                                    store.delete(existing.teamId(), existing.id());
                                    return store.create(existing.teamId(), terms);
                                })))
                        .grave(),
                VOUCHERS.store(
                        "a taken code answers with the voucher that has it",
                        vouchers(store ->
                                taken(store, (existing, terms) -> new VoucherStore.Creation.Created(existing)))),
                VOUCHERS.store("a code is taken in all teams", vouchers(store -> new ForwardingVouchers(store) {
                    @Override
                    public Creation create(long teamId, VoucherTerms terms) {
                        return TEAMS.stream()
                                        .anyMatch(team ->
                                                find(store, team, terms.code()).isPresent())
                                ? new Creation.CodeTaken()
                                : vouchers.create(teamId, terms);
                    }
                })),
                VOUCHERS.store("the code of a deleted voucher stays taken", vouchers(store -> {
                    Set<String> used = ConcurrentHashMap.newKeySet();
                    return new ForwardingVouchers(store) {
                        @Override
                        public Creation create(long teamId, VoucherTerms terms) {
                            Creation creation = vouchers.create(teamId, terms);
                            return creation instanceof Creation.Created
                                            && !used.add(teamId + VoucherCode.uniqueKey(terms.code()))
                                    ? new Creation.CodeTaken()
                                    : creation;
                        }
                    };
                })));
    }

    private static Mutant unique(String name, Function<String, String> key) {
        return VOUCHERS.store(name, vouchers(store -> new LaxVouchers(store, key)));
    }

    private interface OnTaken {
        VoucherStore.Creation create(Voucher existing, VoucherTerms terms);
    }

    private static VoucherStore taken(VoucherStore store, OnTaken instead) {
        return new ForwardingVouchers(store) {
            @Override
            public Creation create(long teamId, VoucherTerms terms) {
                Creation creation = vouchers.create(teamId, terms);
                return creation instanceof Creation.CodeTaken
                        ? find(vouchers, teamId, terms.code())
                                .map(existing -> instead.create(existing, terms))
                                .orElse(creation)
                        : creation;
            }
        };
    }

    private static Optional<Voucher> find(VoucherStore store, long team, String code) {
        return store.list(team, ALL).rows().stream()
                .filter(one -> VoucherCode.uniqueKey(one.terms().code()).equals(VoucherCode.uniqueKey(code)))
                .findFirst();
    }
}
