package dev.guestwifi.traceability;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The sentences of the contract's description. An item of a list and a row of a table begin a sentence, too. */
final class ContractSentences {
    /** A capital, or a name in code, after the end of a sentence. */
    private static final Pattern END = Pattern.compile("(?<=[.?])\\s+(?=[A-Z`])");

    private static final Pattern ITEM = Pattern.compile("(?:- |[0-9]{1,2}\\. |\\|).*");
    private static final Pattern RULER = Pattern.compile("[-| :]+");

    private final List<Sentence> sentences = new ArrayList<>();
    private final StringBuilder block = new StringBuilder();
    private String section = "Introduction";
    private boolean isHead;

    private ContractSentences() {}

    /** A sentence in one line, without the mark of its list or table. */
    record Sentence(String section, String text) {}

    static List<Sentence> read() {
        ContractSentences reading = new ContractSentences();
        boolean isCode = false;
        List<String> lines = ContractDocument.load()
                .resolve(JsonNodeFactory.instance.objectNode().put("$ref", "#"))
                .at("/info/description")
                .asText()
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            isCode ^= line.startsWith("```");
            // The head of a table is followed by a ruler.
            reading.isHead = line.startsWith("|")
                    && i + 1 < lines.size()
                    && isRuler(lines.get(i + 1).strip());
            if (!isCode && !line.startsWith("```")) {
                reading.line(line);
            }
        }
        reading.end();
        return reading.sentences;
    }

    private static boolean isRuler(String line) {
        return line.startsWith("|") && RULER.matcher(line).matches();
    }

    private void line(String line) {
        boolean isNew =
                line.isEmpty() || line.startsWith("# ") || ITEM.matcher(line).matches();
        if (isNew) {
            end();
        }
        if (line.startsWith("# ")) {
            section = line.substring(2);
        } else if (!isHead && !isRuler(line)) {
            String text = line.replaceFirst("^(?:- |[0-9]{1,2}\\. )", "");
            block.append(block.isEmpty() ? "" : " ").append(text);
        }
    }

    private void end() {
        String text = block.toString().strip();
        block.setLength(0);
        if (text.startsWith("|")) {
            String row = text.replaceAll("^\\| *| *\\|$", "").replaceAll(" *\\| *", "; ");
            sentences.add(new Sentence(section, row));
        } else if (!text.isEmpty()) {
            END.splitAsStream(text).forEach(one -> sentences.add(new Sentence(section, one.strip())));
        }
    }
}
