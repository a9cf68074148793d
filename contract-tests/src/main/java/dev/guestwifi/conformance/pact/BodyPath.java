package dev.guestwifi.conformance.pact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A path of a matching rule or generator, like {@code $.data[*].id}. */
record BodyPath(List<Step> steps) {
    private static final int MOST_STEPS = 100;
    private static final int LONGEST_INDEX = 9;

    /** One step: into a member, into an item, or into any of them. */
    record Step(Kind kind, String name) {
        enum Kind {
            MEMBER,
            ITEM,
            ANY_MEMBER,
            ANY_ITEM
        }

        static Step member(String name) {
            return new Step(Kind.MEMBER, name);
        }

        static Step item(int index) {
            return new Step(Kind.ITEM, Integer.toString(index));
        }

        /** How well this step of a rule fits a step into a document; 0 if it does not. */
        private int weight(Step actual) {
            boolean isItem = actual.kind == Kind.ITEM;
            return switch (kind) {
                case ANY_MEMBER -> 1;
                case ANY_ITEM -> isItem ? 1 : 0;
                case MEMBER, ITEM -> actual.equals(this) ? 2 : 0;
            };
        }
    }

    BodyPath {
        steps = List.copyOf(steps);
    }

    /** The path of the whole body. */
    static BodyPath root() {
        return new BodyPath(List.of());
    }

    BodyPath member(String name) {
        return plus(Step.member(name));
    }

    BodyPath item(int index) {
        return plus(Step.item(index));
    }

    private BodyPath plus(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new BodyPath(longer);
    }

    /** How well this path of a rule fits a place of a document or one above it, as the tools weigh it; 0 if not. */
    int weight(BodyPath place) {
        if (steps.size() > place.steps.size()) {
            return 0;
        }
        int weight = 2;
        for (int i = 0; i < steps.size() && weight > 0; i++) {
            weight = Math.min(weight * steps.get(i).weight(place.steps.get(i)), 1 << 24);
        }
        return weight * (steps.size() + 1);
    }

    /** Reads a path; empty if it is malformed. The dollar sign may be missing. */
    static Optional<BodyPath> of(String text) {
        List<Step> steps = new ArrayList<>();
        int at = text.startsWith("$") ? 1 : 0;
        while (at < text.length() && steps.size() < MOST_STEPS) {
            int end = text.charAt(at) == '[' ? endOfBracket(text, at) : endOfName(text, at);
            if (end < 0) {
                return Optional.empty();
            }
            Optional<Step> step =
                    text.charAt(at) == '[' ? bracket(text.substring(at + 1, end - 1)) : name(text, at, end);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            at = end;
        }
        return at < text.length() ? Optional.empty() : Optional.of(new BodyPath(steps));
    }

    private static int endOfBracket(String text, int start) {
        boolean isQuoted = start + 1 < text.length() && "'\"".indexOf(text.charAt(start + 1)) >= 0;
        int end = isQuoted ? text.indexOf(text.charAt(start + 1) + "]", start + 2) + 1 : text.indexOf(']', start);
        return end <= start ? -1 : end + 1;
    }

    private static int endOfName(String text, int start) {
        int end = start + 1;
        while (end < text.length() && ".[".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Optional<Step> name(String text, int start, int end) {
        String name = text.substring(text.charAt(start) == '.' ? start + 1 : start, end);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(name.equals("*") ? new Step(Step.Kind.ANY_MEMBER, "*") : Step.member(name));
    }

    private static Optional<Step> bracket(String content) {
        if (content.equals("*")) {
            return Optional.of(new Step(Step.Kind.ANY_ITEM, "*"));
        }
        if (content.length() > 1 && "'\"".indexOf(content.charAt(0)) >= 0) {
            return Optional.of(Step.member(content.substring(1, content.length() - 1)));
        }
        boolean isIndex = !content.isEmpty()
                && content.length() <= LONGEST_INDEX
                && content.chars().allMatch(c -> c >= '0' && c <= '9');
        return isIndex ? Optional.of(Step.item(Integer.parseInt(content))) : Optional.empty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        for (Step step : steps) {
            boolean isItem = step.kind() == Step.Kind.ITEM || step.kind() == Step.Kind.ANY_ITEM;
            text.append(isItem ? "[" + step.name() + "]" : "." + step.name());
        }
        return text.toString();
    }
}
