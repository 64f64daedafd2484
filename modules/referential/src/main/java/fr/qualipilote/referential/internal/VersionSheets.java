package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.CommitmentLine;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionChapter;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.Commitment;
import fr.qualipilote.referential.domain.Content;
import fr.qualipilote.referential.domain.Criterion;
import fr.qualipilote.referential.domain.Level;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.domain.ReferentialModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Versions as the API shows them. */
final class VersionSheets {

    private VersionSheets() {}

    /** @param all whatever may stand beside it */
    static VersionLine line(
            Referential version, Collection<Referential> all, LocalDate today, int modules, int criteria) {
        return new VersionLine(
                version.id(),
                version.code(),
                version.edition(),
                version.label(),
                version.isLeading(),
                version.stateOn(today, all),
                version.effectiveFrom(),
                version.replacedOn(all).orElse(null),
                version.isDemonstration(),
                modules,
                criteria);
    }

    static VersionSheet sheet(Referential version, Collection<Referential> all, LocalDate today) {
        Content content = version.content();
        return new VersionSheet(
                line(
                        version,
                        all,
                        today,
                        content.modules().size(),
                        content.criteria().size()),
                content.source(),
                version.derivedFrom(),
                version.revision(),
                modules(content),
                chapters(version, content),
                commitments(content),
                criteria(content),
                scale(content));
    }

    static ChapterLine chapter(Referential version, Chapter chapter, int rank) {
        return new ChapterLine(chapter.code(), chapter.label(), rank, version.aliasesOf(chapter));
    }

    private static List<ModuleLine> modules(Content content) {
        List<ModuleLine> lines = new ArrayList<>();
        for (ReferentialModule module : content.modules()) {
            lines.add(new ModuleLine(module.code(), module.label(), module.isMandatory(), lines.size() + 1));
        }
        return lines;
    }

    private static List<VersionChapter> chapters(Referential version, Content content) {
        List<VersionChapter> lines = new ArrayList<>();
        for (Chapter chapter : content.chapters()) {
            lines.add(new VersionChapter(chapter(version, chapter, lines.size() + 1), chapter.moduleCode()));
        }
        return lines;
    }

    private static List<CommitmentLine> commitments(Content content) {
        List<CommitmentLine> lines = new ArrayList<>();
        for (Commitment commitment : content.commitments()) {
            lines.add(new CommitmentLine(
                    commitment.code(), commitment.label(), commitment.chapterCode(), lines.size() + 1));
        }
        return lines;
    }

    private static List<CriterionLine> criteria(Content content) {
        Map<String, Commitment> commitments =
                content.commitments().stream().collect(Collectors.toMap(Commitment::code, Function.identity()));
        Map<String, Chapter> chapters =
                content.chapters().stream().collect(Collectors.toMap(Chapter::code, Function.identity()));
        List<CriterionLine> lines = new ArrayList<>();
        for (Criterion criterion : content.criteria()) {
            Commitment commitment = Objects.requireNonNull(commitments.get(criterion.commitmentCode()));
            Chapter chapter = Objects.requireNonNull(chapters.get(commitment.chapterCode()));
            lines.add(new CriterionLine(
                    criterion.code(),
                    Objects.requireNonNullElse(chapter.moduleCode(), ""),
                    chapter.code(),
                    commitment.code(),
                    criterion.label(),
                    criterion.expectedEvidence(),
                    criterion.question(),
                    criterion.weight(),
                    lines.size() + 1));
        }
        return lines;
    }

    private static ConformityScale scale(Content content) {
        List<ConformityLevel> levels = new ArrayList<>();
        for (Level level : content.levels()) {
            levels.add(new ConformityLevel(
                    level.code(),
                    level.label(),
                    level.score(),
                    level.needsEvidence(),
                    level.isGap(),
                    levels.size() + 1));
        }
        return new ConformityScale(levels, content.notApplicable());
    }
}
