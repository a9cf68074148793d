package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** § Conditional requests: a list, or 304 for clients that have it. */
final class ListResponses {
    private static final Pattern WEAK_TAG = Pattern.compile("W/\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

    private final EntityTags tags;
    private final ListRules lists;
    private final CommonFields common;

    ListResponses(EntityTags tags, ListRules lists, CommonFields common) {
        this.tags = tags;
        this.lists = lists;
        this.common = common;
    }

    /** The response to a conditional request. */
    enum Match {
        NONE,
        CERTAIN,
        /** A malformed field, or a tag that came when another host was asked. */
        POSSIBLE
    }

    Match match(RequestFacts reading) {
        if (reading.request.values("If-None-Match").isEmpty()) {
            return Match.NONE;
        }
        Conditions conditions = Conditions.of(reading.request);
        EntityTags.Asked asked = asked(reading);
        Optional<String> tag = tags.of(asked);
        if (conditions.isAny()
                || (!conditions.isMalformed() && tag.map(conditions::isMatch).orElse(false))) {
            return Match.CERTAIN;
        }
        boolean isPossible = conditions.isMalformed()
                || (tag.isEmpty()
                        && tags.ofAnyHost(asked).map(conditions::isMatch).orElse(false));
        return isPossible ? Match.POSSIBLE : Match.NONE;
    }

    ExpectedResponse whole(RequestFacts reading) {
        ListRules.Part page = lists.page(reading);
        Value body = lists.body(page);
        EntityTags.Asked asked = EntityTags.asked(reading.request, page);
        List<ExpectedField> fields = new ArrayList<>(common.of(reading.request, true, true, false));
        fields.addAll(lists.linkField(page));
        fields.add(tagField(asked));
        return new ExpectedResponse(200, rule(reading), fields, body, response -> note(asked, response));
    }

    ExpectedResponse notModified(RequestFacts reading) {
        EntityTags.Asked asked = asked(reading);
        List<ExpectedField> fields = new ArrayList<>(common.of(reading.request, true, false, false));
        fields.add(tagField(asked));
        return new ExpectedResponse(304, Rule.NOT_MODIFIED, fields, null, response -> note(asked, response));
    }

    private EntityTags.Asked asked(RequestFacts reading) {
        return EntityTags.asked(reading.request, lists.page(reading));
    }

    private static Rule rule(RequestFacts reading) {
        return reading.request.values("If-None-Match").isEmpty() ? Rule.ROWS : Rule.NOT_MODIFIED;
    }

    private ExpectedField tagField(EntityTags.Asked asked) {
        Optional<String> known = tags.of(asked);
        return new ExpectedField(
                "ETag",
                Rule.ENTITY_TAG,
                known.map(tag -> tag + ", with which this list came before")
                        .orElse("one weak entity tag that this request did not get with another list"),
                values -> values.size() == 1
                        && WEAK_TAG.matcher(values.get(0)).matches()
                        && values.get(0).equals(known.orElse(values.get(0)))
                        && !tags.isStale(asked, values.get(0)),
                List.of(known.orElse("W/\"" + Integer.toHexString(asked.hashCode()) + "\"")));
    }

    private void note(EntityTags.Asked asked, WireResponse response) {
        response.values("ETag").forEach(tag -> tags.note(asked, tag));
    }
}
