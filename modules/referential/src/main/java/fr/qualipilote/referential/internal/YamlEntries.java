package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.referential.InvalidReferentialFile;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The entries of a YAML file. Only the tree of nodes is made, never an object: every scalar is the text that stands in the file.
 * Aliases, tags and deep nesting are refused before that, while the file is gone through piece by piece.
 */
final class YamlEntries {

    /** What a referential takes many times over. */
    static final int MOST_BYTES = 2 << 20;

    private static final int DEEPEST = 12;

    /** What some editors write before the text. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final Map<String, EntryType> HEAD = Map.of(
            "source", EntryType.SOURCE,
            "demonstration", EntryType.DEMONSTRATION,
            "sans-objet", EntryType.NOT_APPLICABLE);

    private static final String CODE = "referentiel";
    private static final String EDITION = "version";
    private static final String LABEL = "libelle";
    private static final Map<String, EntryType> LISTS =
            Map.of("niveaux", EntryType.LEVEL, "modules", EntryType.MODULE, "chapitres", EntryType.CHAPTER);
    private static final Map<EntryType, Nested> NESTED = Map.of(
            EntryType.CHAPTER, new Nested("engagements", EntryType.COMMITMENT),
            EntryType.COMMITMENT, new Nested("criteres", EntryType.CRITERION));

    private record Nested(String key, EntryType type) {}

    private final Problems problems;
    private final List<FileEntry> entries = new ArrayList<>();

    private YamlEntries(Problems problems) {
        this.problems = problems;
    }

    /**
     * Nothing where the file is no tree of a referential: what then is missing in it is not worth saying.
     *
     * @throws InvalidReferentialFile {@code file-too-large} (bytes), {@code file-empty}, {@code file-encoding} (line)
     */
    static Optional<List<FileEntry>> read(byte[] content, Problems problems) {
        String text = decode(content);
        YamlEntries reading = new YamlEntries(problems);
        try {
            if (reading.isHarmless(text) && reading.root(yaml().compose(new StringReader(text)))) {
                return Optional.of(reading.entries);
            }
        } catch (YAMLException broken) {
            new YamlFaults(text, problems).tell(broken);
        }
        return Optional.empty();
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setAllowRecursiveKeys(false);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(MOST_BYTES);
        DumperOptions none = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(none), none, options);
    }

    private static String decode(byte[] content) {
        if (content.length > MOST_BYTES) {
            throw InvalidReferentialFile.because("file-too-large", "More than " + MOST_BYTES, "", MOST_BYTES);
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer characters = CharBuffer.allocate(content.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            String line = String.valueOf(text.lines().count() + (text.endsWith("\n") ? 1 : 0));
            throw InvalidReferentialFile.because("file-encoding", "Not in UTF-8 in line " + line, line);
        }
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (text.isBlank()) {
            throw InvalidReferentialFile.because("file-empty", "Nothing in the file", "", "");
        }
        return text;
    }

    /** Whether the file has neither alias nor tag nor a nesting that no referential needs; each is a problem with its line. */
    private boolean isHarmless(String text) {
        int depth = 0;
        boolean harmless = true;
        for (Event event : yaml().parse(new StringReader(text))) {
            String reason = null;
            if (event instanceof AliasEvent) {
                reason = "yaml-alias";
            } else if (event instanceof ScalarEvent scalar && hasTag(scalar.getTag())) {
                reason = "yaml-tag";
            } else if (event instanceof CollectionStartEvent start) {
                depth++;
                reason = hasTag(start.getTag()) ? "yaml-tag" : depth == DEEPEST ? "yaml-too-deep" : null;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (reason != null) {
                harmless = false;
                problems.add(event.getStartMark().getLine() + 1, "", "", reason, DEEPEST);
            }
            if (depth >= DEEPEST) {
                return false;
            }
        }
        return harmless;
    }

    private static boolean hasTag(@Nullable String tag) {
        return tag != null && !tag.equals("!");
    }

    private boolean root(@Nullable Node root) {
        if (!(root instanceof MappingNode mapping)) {
            problems.add(root == null ? 0 : line(root), "", "", "yaml-not-a-referential");
            return false;
        }
        Map<EntryField, String> named = new EnumMap<>(EntryField.class);
        for (NodeTuple pair : distinct(mapping)) {
            String key = key(pair);
            EntryType list = LISTS.get(key);
            EntryType head = HEAD.get(key);
            if (list != null) {
                list(pair, list, null);
            } else if (head != null) {
                scalar(pair).ifPresent(text -> addHead(pair, head, Map.of(EntryField.LABEL, text)));
            } else if (key.equals(EDITION)) {
                scalar(pair).ifPresent(text -> addHead(pair, EntryType.VERSION, Map.of(EntryField.CODE, text)));
            } else if (key.equals(CODE)) {
                scalar(pair).ifPresent(text -> named.put(EntryField.CODE, text));
            } else if (key.equals(LABEL)) {
                scalar(pair).ifPresent(text -> named.put(EntryField.LABEL, text));
            } else {
                problems.add(line(pair.getKeyNode()), key, "", "yaml-key-unknown");
            }
        }
        if (!named.isEmpty()) {
            entries.add(new FileEntry(line(mapping), EntryType.REFERENTIAL, named, false));
        }
        return true;
    }

    private void addHead(NodeTuple pair, EntryType type, Map<EntryField, String> values) {
        entries.add(new FileEntry(line(pair.getKeyNode()), type, values, false));
    }

    private void list(NodeTuple pair, EntryType type, @Nullable String parent) {
        if (isEmpty(pair.getValueNode())) {
            return;
        }
        if (!(pair.getValueNode() instanceof SequenceNode sequence)) {
            problems.add(line(pair.getKeyNode()), key(pair), "", "yaml-not-a-list");
            return;
        }
        for (Node item : sequence.getValue()) {
            if (item instanceof MappingNode mapping) {
                item(mapping, type, parent);
            } else {
                problems.add(line(item), key(pair), "", "yaml-not-an-entry");
            }
        }
    }

    /** The entry first and what it holds after it, as a table has them. */
    private void item(MappingNode mapping, EntryType type, @Nullable String parent) {
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        Nested nested = NESTED.get(type);
        NodeTuple held = null;
        for (NodeTuple pair : distinct(mapping)) {
            String key = key(pair);
            Optional<EntryField> field = field(type, key);
            if (nested != null && nested.key().equals(key)) {
                held = pair;
            } else if (field.isPresent()) {
                value(pair, field.get()).ifPresent(text -> values.put(field.get(), text));
            } else {
                problems.add(line(pair.getKeyNode()), key, "", "yaml-key-unknown");
            }
        }
        if (parent != null && !parent.isEmpty()) {
            values.put(EntryField.PARENT, parent);
        }
        entries.add(new FileEntry(line(mapping), type, values, parent != null));
        if (held != null && nested != null) {
            list(held, nested.type(), values.getOrDefault(EntryField.CODE, ""));
        }
    }

    /** A nested entry names no parent: it has one. */
    private static Optional<EntryField> field(EntryType type, String key) {
        boolean nested = type == EntryType.COMMITMENT || type == EntryType.CRITERION;
        for (EntryField field : EntryField.values()) {
            boolean offered = field != EntryField.TYPE && !(nested && field == EntryField.PARENT);
            if (offered && type.admits(field) && field.key().equals(key)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private Optional<String> value(NodeTuple pair, EntryField field) {
        if (field != EntryField.ALIASES || !(pair.getValueNode() instanceof SequenceNode sequence)) {
            return scalar(pair);
        }
        List<String> texts = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            if (item instanceof ScalarNode scalar) {
                texts.add(PlainText.of(scalar.getValue()));
            } else {
                problems.add(line(item), key(pair), "", "yaml-not-text");
            }
        }
        return Optional.of(String.join("\n", texts)).filter(text -> !text.isEmpty());
    }

    private Optional<String> scalar(NodeTuple pair) {
        if (isEmpty(pair.getValueNode())) {
            return Optional.empty();
        }
        if (pair.getValueNode() instanceof ScalarNode scalar) {
            return Optional.of(PlainText.of(scalar.getValue())).filter(text -> !text.isEmpty());
        }
        problems.add(line(pair.getKeyNode()), key(pair), "", "yaml-not-text");
        return Optional.empty();
    }

    private List<NodeTuple> distinct(MappingNode mapping) {
        Set<String> seen = new HashSet<>();
        List<NodeTuple> pairs = new ArrayList<>();
        for (NodeTuple pair : mapping.getValue()) {
            if (seen.add(key(pair))) {
                pairs.add(pair);
            } else {
                problems.add(line(pair.getKeyNode()), key(pair), "", "yaml-key-twice");
            }
        }
        return pairs;
    }

    private static boolean isEmpty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    private static String key(NodeTuple pair) {
        return pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
