package fr.qualipilote.referential.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a version says. A content that exists hangs together: every part has a code of its own among its like, and its parent.
 *
 * @param source where the text comes from; may be empty
 * @param notApplicable what « sans objet » is called
 */
public record Content(
        String label,
        String source,
        boolean demonstration,
        List<ReferentialModule> modules,
        List<Chapter> chapters,
        Set<ChapterAlias> aliases,
        List<Commitment> commitments,
        List<Criterion> criteria,
        List<Level> levels,
        String notApplicable) {

    public static final String NOT_APPLICABLE = "Sans objet";
    public static final int LONGEST_LABEL = 200;
    public static final int LONGEST_SOURCE = 500;
    public static final int LONGEST_ALIAS = 120;

    public Content {
        modules = List.copyOf(modules);
        chapters = List.copyOf(chapters);
        aliases = Set.copyOf(aliases);
        commitments = List.copyOf(commitments);
        criteria = List.copyOf(criteria);
        levels = List.copyOf(levels);
        Set<String> moduleCodes = codes("modules", modules, ReferentialModule::code);
        Set<String> chapterCodes = codes("chapters", chapters, Chapter::code);
        Set<String> commitmentCodes = codes("commitments", commitments, Commitment::code);
        codes("criteria", criteria, Criterion::code);
        codes("levels", levels, Level::code);
        for (Chapter chapter : chapters) {
            String module = chapter.moduleCode();
            require(module == null || moduleCodes.contains(module), "A chapter is in no module of the version");
        }
        for (Commitment commitment : commitments) {
            require(chapterCodes.contains(commitment.chapterCode()), "A commitment is in no chapter of the version");
        }
        for (Criterion criterion : criteria) {
            require(
                    commitmentCodes.contains(criterion.commitmentCode()),
                    "A criterion is in no commitment of the version");
        }
        requireChapters(aliases, chapters);
    }

    private static void requireChapters(Set<ChapterAlias> aliases, List<Chapter> chapters) {
        require(
                aliases.stream().allMatch(alias -> chapters.stream().anyMatch(alias::isOf)),
                "An alias is that of no chapter");
    }

    /** Headings alone, for an action plan without a self-diagnosis. */
    public static Content ofChapters(
            String label, boolean demonstration, List<Chapter> chapters, Set<ChapterAlias> aliases) {
        return new Content(
                label,
                "",
                demonstration,
                List.of(),
                chapters,
                aliases,
                List.of(),
                List.of(),
                List.of(),
                NOT_APPLICABLE);
    }

    private static <T> Set<String> codes(String what, List<T> parts, Function<T, String> code) {
        Set<String> codes = parts.stream().map(code).collect(Collectors.toSet());
        require(codes.size() == parts.size(), "Two " + what + " have the same code");
        return codes;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
