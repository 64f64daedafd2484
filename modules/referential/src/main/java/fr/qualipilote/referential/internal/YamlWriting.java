package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.domain.Referential;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The entries of a version as YAML: the children of an entry within it. */
final class YamlWriting {

    private static final Map<EntryType, String> HEAD = Map.of(
            EntryType.SOURCE, "source",
            EntryType.DEMONSTRATION, "demonstration",
            EntryType.NOT_APPLICABLE, "sans-objet");

    private final Map<String, Object> root = new LinkedHashMap<>();
    private Map<String, Object> chapter = root;
    private Map<String, Object> commitment = root;

    private YamlWriting() {}

    static void write(Referential version, OutputStream target) throws IOException {
        YamlWriting writing = new YamlWriting();
        EntryWriting.of(version).forEach(writing::add);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        new Yaml(options).dump(writing.root, writer);
        writer.flush();
    }

    private void add(FileEntry entry) {
        switch (entry.type()) {
            case REFERENTIAL -> {
                root.put("referentiel", entry.text(EntryField.CODE));
                root.put("libelle", entry.text(EntryField.LABEL));
            }
            case VERSION -> root.put("version", entry.text(EntryField.CODE));
            case SOURCE, DEMONSTRATION, NOT_APPLICABLE ->
                root.put(HEAD.get(entry.type()), entry.text(EntryField.LABEL));
            case LEVEL -> child(root, "niveaux").add(fields(entry, true));
            case MODULE -> child(root, "modules").add(fields(entry, true));
            case CHAPTER -> {
                chapter = fields(entry, true);
                child(root, "chapitres").add(chapter);
            }
            case COMMITMENT -> {
                commitment = fields(entry, false);
                child(chapter, "engagements").add(commitment);
            }
            case CRITERION -> child(commitment, "criteres").add(fields(entry, false));
        }
    }

    private static Map<String, Object> fields(FileEntry entry, boolean withParent) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (EntryField field : EntryField.values()) {
            String text = entry.text(field);
            boolean wanted = field != EntryField.TYPE && (withParent || field != EntryField.PARENT);
            if (wanted && !text.isEmpty()) {
                fields.put(field.key(), field == EntryField.ALIASES ? List.of(text.split(" ; ")) : text);
            }
        }
        return fields;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> child(Map<String, Object> parent, String key) {
        return (List<Object>) parent.computeIfAbsent(key, none -> new ArrayList<>());
    }
}
