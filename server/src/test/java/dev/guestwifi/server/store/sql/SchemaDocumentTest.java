package dev.guestwifi.server.store.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The document about the schema is made of the comments of the migrations. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaDocumentTest {
    private static final String BEGIN = "<!-- Made of the migrations: -Dschema.write=true writes it anew. -->\n";
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE ([a-z_]+) \\(");
    private static final Pattern COLUMN = Pattern.compile("    ([a-z_0-9]+) ([a-z]+(?:\\([0-9, ]+\\))?)(.*)");

    private static final Pattern ADDED = Pattern.compile("((?:--.*\\n)*)ALTER TABLE ([a-z_]+) ADD COLUMN ([^;]+);");

    @Test
    void the_document_has_every_table_and_column_as_the_migrations_have() throws IOException {
        Path document = root().resolve("docs/schema.md");
        String text = Files.readString(document);
        String head = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String expected = head + tables(schema("postgresql"));
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(document, expected);
        }

        assertThat(text).isEqualTo(expected);
    }

    @Test
    void both_databases_have_the_same_tables_and_columns() throws IOException {
        List<String> postgres = names(schema("postgresql"));
        List<String> sqlite = names(schema("sqlite"));
        sqlite.removeIf(name -> name.startsWith("last_id"));

        assertThat(sqlite).isEqualTo(postgres).hasSizeGreaterThan(80);
    }

    @Test
    void the_version_is_that_of_the_last_migration() throws IOException {
        for (String dialect : List.of("postgresql", "sqlite")) {
            List<String> names = migrations(dialect);
            assertThat(names).allMatch(name -> name.matches("V[0-9]+__[A-Za-z]+\\.sql"));
            assertThat(names.stream().mapToInt(SchemaDocumentTest::version).distinct())
                    .hasSameSizeAs(names);
            assertThat(version(names.get(names.size() - 1))).isEqualTo(Migrations.VERSION);
        }
    }

    private static String tables(String sql) {
        StringBuilder text = new StringBuilder();
        StringBuilder comment = new StringBuilder();
        for (String line : sql.lines().toList()) {
            Matcher table = TABLE.matcher(line);
            Matcher column = COLUMN.matcher(line);
            if (line.strip().startsWith("--")) {
                comment.append(comment.length() == 0 ? "" : " ")
                        .append(line.strip().substring(3));
                continue;
            } else if (table.find()) {
                text.append("\n## ").append(table.group(1)).append("\n\n").append(comment);
                text.append("\n\n| Column | Type | Meaning |\n|---|---|---|\n");
            } else if (column.matches()) {
                String type =
                        column.group(2) + (column.group(3).contains("NOT NULL") || isKey(line) ? "" : ", or null");
                text.append("| `")
                        .append(column.group(1))
                        .append("` | ")
                        .append(type)
                        .append(" | ");
                text.append(comment).append(" |\n");
            } else if (line.startsWith("    PRIMARY KEY") || line.startsWith("    UNIQUE")) {
                text.append("\n")
                        .append(line.strip()
                                .replace(",", ", ")
                                .replaceAll(",\\s*$", "")
                                .replace(",  ", ", "));
                text.append(".\n");
            }
            comment.setLength(0);
        }
        return text.toString();
    }

    private static boolean isKey(String line) {
        return line.contains("PRIMARY KEY") || line.contains("AS IDENTITY");
    }

    private static List<String> names(String sql) {
        List<String> names = new ArrayList<>();
        String table = "";
        for (String line : sql.lines().toList()) {
            Matcher created = TABLE.matcher(line);
            Matcher column = Pattern.compile("    ([a-z_0-9]+) .*").matcher(line.toLowerCase(Locale.ROOT));
            if (created.find()) {
                table = created.group(1);
            } else if (column.matches() && Character.isLowerCase(line.charAt(4))) {
                names.add(table + "." + column.group(1));
            }
        }
        return names;
    }

    /** The tables of the first migration, with the columns that later ones add. */
    private static String schema(String dialect) throws IOException {
        String sql = migration(dialect, "V1__Tables.sql");
        for (String name : migrations(dialect)) {
            Matcher added = ADDED.matcher(migration(dialect, name));
            while (added.find()) {
                int table = sql.indexOf("CREATE TABLE " + added.group(2) + " (");
                int end = sql.indexOf("\n)", table);
                String column = "\n" + added.group(1).indent(4) + "    " + added.group(3);
                sql = sql.substring(0, end) + column + sql.substring(end);
            }
        }
        return sql;
    }

    /** The names of the migrations, the first ones first. */
    private static List<String> migrations(String dialect) throws IOException {
        Path folder = root().resolve("server/src/main/resources").resolve(folder(dialect));
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.comparingInt(SchemaDocumentTest::version))
                    .toList();
        }
    }

    private static int version(String name) {
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static String migration(String dialect, String name) throws IOException {
        try (InputStream in = SqlStores.class.getClassLoader().getResourceAsStream(folder(dialect) + "/" + name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), UTF_8);
        }
    }

    private static String folder(String dialect) {
        return "dev/guestwifi/server/store/sql/" + dialect;
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docs")) ? here : java.util.Objects.requireNonNull(here.getParent());
    }
}
