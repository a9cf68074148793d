package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.call.Limits;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Runs the conformance kit again and again in one process, which is then warm. A line of input is a log file, a key (or
 * "-") and the arguments of the kit, separated by tabs; a line of output is the exit code.
 */
final class Judge {
    private Judge() {}

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split("\t");
            Map<String, String> environment = words[1].equals("-") ? Map.of() : Map.of("GUESTWIFI_API_KEY", words[1]);
            String[] options = Arrays.copyOfRange(words, 2, words.length);
            try (PrintWriter log = new PrintWriter(Files.newBufferedWriter(Path.of(words[0]), UTF_8), true)) {
                System.out.println(Main.run(Limits.DEFAULT, environment, log, log, options));
            }
        }
    }
}
