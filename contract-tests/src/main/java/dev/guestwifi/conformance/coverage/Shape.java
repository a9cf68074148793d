package dev.guestwifi.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The properties of an object in responses, with their counters. */
final class Shape {
    private final List<Member> members = new ArrayList<>();

    /**
     * A property.
     *
     * @param isNull counts nulls; null if the property is not nullable
     * @param isAbsent counts responses without the property; null if it is required
     * @param inside the shape of its value; null for a scalar
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

    /** Counts the properties of an object, or of each object of an array. */
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
