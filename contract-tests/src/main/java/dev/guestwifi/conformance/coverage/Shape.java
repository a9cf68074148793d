package dev.guestwifi.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What an object of an answer may have. */
final class Shape {
    private final List<Member> members = new ArrayList<>();

    /**
     * A member.
     *
     * @param isNull counts nulls; null where the contract has none
     * @param isAbsent counts where it is left out; null where it must be there
     * @param inside what its value is made of; null for a scalar
     */
    record Member(
            String name,
            LongAdder hasValue,
            @Nullable LongAdder isNull,
            @Nullable LongAdder isAbsent,
            @Nullable Shape inside) {
        private void add(JsonNode object) {
            JsonNode value = object.get(name);
            LongAdder count = value == null ? isAbsent : value.isNull() ? isNull : hasValue;
            if (count != null) {
                count.increment();
            }
            if (inside != null && value != null) {
                inside.add(value);
            }
        }
    }

    void has(Member member) {
        members.add(member);
    }

    /** Counts the members of an object, or of each object of an array. */
    void add(JsonNode json) {
        if (json.isArray()) {
            json.forEach(this::add);
        } else if (json.isObject()) {
            for (Member member : members) {
                member.add(json);
            }
        }
    }
}
