package fr.qualipilote.referential.domain;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionState;
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

/**
 * One version of a referential. A draft may be given another content; once it has been put in force it is never changed: another
 * version follows it.
 */
@Entity
@Table(name = "ref_referential")
public class Referential {

    public static final int LONGEST_CODE = 60;
    public static final int LONGEST_EDITION = 40;

    private static final Comparator<Referential> LATEST_LAST = Comparator.comparing(
                    (Referential one) -> one.effectiveFrom, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(one -> one.edition);

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

    @Column(name = "source")
    private String source;

    @Column(name = "effective_from")
    private @Nullable LocalDate effectiveFrom;

    @Column(name = "leads_plan")
    private boolean leading;

    @Column(name = "demonstration")
    private boolean demonstration;

    @Column(name = "derived_from")
    private @Nullable UUID derivedFrom;

    @Column(name = "not_applicable")
    private String notApplicable;

    @ElementCollection
    @CollectionTable(name = "ref_module", joinColumns = @JoinColumn(name = "referential_id"))
    @OrderColumn(name = "place")
    private List<ReferentialModule> modules = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ref_chapter", joinColumns = @JoinColumn(name = "referential_id"))
    @OrderColumn(name = "place")
    private List<Chapter> chapters = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ref_chapter_alias", joinColumns = @JoinColumn(name = "referential_id"))
    private Set<ChapterAlias> aliases = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "ref_commitment", joinColumns = @JoinColumn(name = "referential_id"))
    @OrderColumn(name = "place")
    private List<Commitment> commitments = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ref_criterion", joinColumns = @JoinColumn(name = "referential_id"))
    @OrderColumn(name = "place")
    private List<Criterion> criteria = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "ref_level", joinColumns = @JoinColumn(name = "referential_id"))
    @OrderColumn(name = "place")
    private List<Level> levels = new ArrayList<>();

    protected Referential() {}

    private Referential(UUID id, String code, String edition, Content content, @Nullable UUID derivedFrom) {
        this.id = id;
        this.code = code;
        this.edition = edition;
        this.derivedFrom = derivedFrom;
        this.leading = true;
        write(content);
    }

    /** @param derivedFrom the version that it starts from; null for a first one */
    public static Referential draft(
            UUID id, String code, String edition, Content content, @Nullable VersionId derivedFrom) {
        return new Referential(id, code, edition, content, derivedFrom == null ? null : derivedFrom.value());
    }

    /** A draft that holds the same. */
    public Referential derive(UUID newId, String newEdition) {
        return draft(newId, code, newEdition, content(), id());
    }

    /** @throws InvalidReferential {@code not-a-draft} */
    public void replaceContent(Content content) {
        requireDraft();
        write(content);
    }

    /**
     * @param isLeading whether its chapters become the themes of the action plan
     * @throws InvalidReferential {@code not-a-draft}, {@code without-chapters}
     */
    public void putInForce(LocalDate from, boolean isLeading) {
        requireDraft();
        if (chapters.isEmpty()) {
            throw InvalidReferential.because("without-chapters", edition + " has no chapters");
        }
        this.effectiveFrom = from;
        this.leading = isLeading;
    }

    /** @throws InvalidReferential {@code not-a-draft} */
    public void requireDraft() {
        if (!isDraft()) {
            throw InvalidReferential.because("not-a-draft", edition + " has been put in force", edition);
        }
    }

    /** New collections, so that no row is compared with the one that took its place: codes are unique. */
    private void write(Content content) {
        this.label = content.label();
        this.source = content.source();
        this.demonstration = content.demonstration();
        this.notApplicable = content.notApplicable();
        this.modules = new ArrayList<>(content.modules());
        this.chapters = new ArrayList<>(content.chapters());
        this.aliases = new HashSet<>(content.aliases());
        this.commitments = new ArrayList<>(content.commitments());
        this.criteria = new ArrayList<>(content.criteria());
        this.levels = new ArrayList<>(content.levels());
    }

    public Content content() {
        return new Content(
                label, source, demonstration, modules, chapters, aliases, commitments, criteria, levels, notApplicable);
    }

    public boolean isDraft() {
        return effectiveFrom == null;
    }

    /** Whether both stand in each other's way: two that lead the plan, or two of one referential beside it. */
    public boolean succeeds(Referential other) {
        return leading == other.leading && (leading || code.equals(other.code));
    }

    /** Whether it takes effect after the other; a draft takes none. */
    public boolean isAfter(Referential other) {
        return effectiveFrom != null && other.effectiveFrom != null && LATEST_LAST.compare(this, other) > 0;
    }

    /** The latest that is effective on a day among those that may follow it or be followed by it. */
    public boolean isInForceOn(LocalDate day, Collection<Referential> all) {
        return isEffectiveOn(day)
                && all.stream().noneMatch(other -> other.isEffectiveOn(day) && succeeds(other) && other.isAfter(this));
    }

    private boolean isEffectiveOn(LocalDate day) {
        return effectiveFrom != null && !effectiveFrom.isAfter(day);
    }

    /** Where it stands on a day among all versions. */
    public VersionState stateOn(LocalDate day, Collection<Referential> all) {
        if (isDraft()) {
            return VersionState.DRAFT;
        }
        if (!isEffectiveOn(day)) {
            return VersionState.PLANNED;
        }
        return isInForceOn(day, all) ? VersionState.IN_FORCE : VersionState.REPLACED;
    }

    /** The day from which another holds in its place; nothing where none does. */
    public Optional<LocalDate> replacedOn(Collection<Referential> all) {
        return all.stream()
                .filter(other -> succeeds(other) && other.isAfter(this))
                .flatMap(other -> Optional.ofNullable(other.effectiveFrom).stream())
                .min(Comparator.naturalOrder());
    }

    /** The latest of those that lead the action plan and are effective on a day; nothing when none is. */
    public static Optional<Referential> inForceOn(LocalDate day, Collection<Referential> editions) {
        return editions.stream()
                .filter(edition -> edition.leading && edition.isEffectiveOn(day))
                .max(LATEST_LAST);
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

    public VersionId id() {
        return new VersionId(id);
    }

    /** Counts its changes. */
    public int revision() {
        return version == null ? 0 : version;
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

    public String source() {
        return source;
    }

    /** Null for a draft. */
    public @Nullable LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public boolean isLeading() {
        return leading;
    }

    public boolean isDemonstration() {
        return demonstration;
    }

    public @Nullable VersionId derivedFrom() {
        return derivedFrom == null ? null : new VersionId(derivedFrom);
    }

    public List<Chapter> chapters() {
        return List.copyOf(chapters);
    }
}
