package fr.qualipilote.referential.domain;

import fr.qualipilote.kernel.SearchText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One edition of a referential. It is never changed: another edition follows it. */
@Entity
@Table(name = "ref_referential")
public class Referential {

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "code")
    private String code;

    @Column(name = "edition")
    private String edition;

    @Column(name = "label")
    private String label;

    @Column(name = "effective_from")
    private LocalDate effectiveFrom;

    @Column(name = "demonstration")
    private boolean demonstration;

    @ElementCollection
    @CollectionTable(name = "ref_chapter", joinColumns = @JoinColumn(name = "referential_id"))
    @OrderColumn(name = "place")
    private List<Chapter> chapters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ref_chapter_alias", joinColumns = @JoinColumn(name = "referential_id"))
    private Set<ChapterAlias> aliases = new HashSet<>();

    protected Referential() {}

    public Referential(
            UUID id,
            String code,
            String edition,
            String label,
            LocalDate effectiveFrom,
            boolean demonstration,
            List<Chapter> chapters,
            Set<ChapterAlias> aliases) {
        if (chapters.isEmpty()) {
            throw new IllegalArgumentException("A referential has chapters");
        }
        if (chapters.stream().map(Chapter::code).distinct().count() != chapters.size()) {
            throw new IllegalArgumentException("Two chapters have the same code");
        }
        if (!aliases.stream().allMatch(alias -> chapters.stream().anyMatch(alias::isOf))) {
            throw new IllegalArgumentException("An alias is that of no chapter");
        }
        this.id = id;
        this.code = code;
        this.edition = edition;
        this.label = label;
        this.effectiveFrom = effectiveFrom;
        this.demonstration = demonstration;
        this.chapters.addAll(chapters);
        this.aliases.addAll(aliases);
    }

    /** The latest of those that are effective on a day; nothing when none is. */
    public static Optional<Referential> inForceOn(LocalDate day, Collection<Referential> editions) {
        return editions.stream()
                .filter(edition -> !edition.effectiveFrom.isAfter(day))
                .max(Comparator.comparing((Referential edition) -> edition.effectiveFrom)
                        .thenComparing(edition -> edition.edition));
    }

    public Optional<Chapter> chapter(String chapterCode) {
        return chapters.stream()
                .filter(chapter -> chapter.code().equals(chapterCode))
                .findFirst();
    }

    /**
     * The one chapter that is called so: first as written, then without regard to a plural. Nothing when none is, or more than
     * one.
     */
    public Optional<Chapter> chapterNamed(String text) {
        if (SearchText.key(text).isEmpty()) {
            return Optional.empty();
        }
        List<Chapter> found = named(text, SearchText::key);
        if (found.isEmpty()) {
            found = named(text, SearchText::singularKey);
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<Chapter> named(String text, UnaryOperator<String> key) {
        String wanted = key.apply(text);
        return chapters.stream()
                .filter(chapter -> Stream.concat(
                                Stream.of(chapter.code(), chapter.label()), aliasesOf(chapter).stream())
                        .map(key)
                        .anyMatch(wanted::equals))
                .toList();
    }

    /** In alphabetical order. */
    public List<String> aliasesOf(Chapter chapter) {
        return aliases.stream()
                .filter(alias -> alias.isOf(chapter))
                .map(ChapterAlias::alias)
                .sorted(Comparator.comparing(SearchText::fold))
                .toList();
    }

    public String code() {
        return code;
    }

    public String edition() {
        return edition;
    }

    public String label() {
        return label;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public List<Chapter> chapters() {
        return List.copyOf(chapters);
    }
}
