package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Seat;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body that meets. It ends, it is never deleted. */
@Entity
@Table(name = "org_body")
public class Body {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_RHYTHM = 200;
    private static final int LONGEST_THEME = 60;
    private static final int MOST_MEMBERS = 60;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private BodyKind kind;

    @Column(name = "name")
    private String name;

    @Column(name = "chair_function")
    @Convert(converter = FunctionConverter.class)
    private @Nullable Function chairFunction;

    @Column(name = "chair_person")
    private @Nullable UUID chairPerson;

    @ElementCollection
    @CollectionTable(name = "org_body_seat", joinColumns = @JoinColumn(name = "body_id"))
    @OrderColumn(name = "place")
    private List<SeatColumns> members = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "org_body_theme", joinColumns = @JoinColumn(name = "body_id"))
    @OrderColumn(name = "place")
    @Column(name = "theme")
    private List<String> themes = new ArrayList<>();

    @Column(name = "since_day")
    private LocalDate since;

    @Column(name = "until_day")
    private @Nullable LocalDate until;

    @Column(name = "rhythm")
    private @Nullable String rhythm;

    protected Body() {}

    public Body(BodyId id, DescribeBody description) {
        this.id = id.value();
        describe(description);
    }

    /**
     * @throws InvalidOrganisation when a text is missing or too long, the dates are reversed, or the chair is neither a function
     *     of the whole organisation nor a person
     */
    public void describe(DescribeBody description) {
        String checkedName = Texts.required("body-name", description.name(), LONGEST_NAME);
        String checkedRhythm = Texts.optional("rhythm", description.rhythm(), LONGEST_RHYTHM);
        @Nullable LocalDate end = description.until();
        if (end != null && end.isBefore(description.since())) {
            throw InvalidOrganisation.because(
                    "body-dates-reversed", "A body cannot end before it begins", description.since(), end);
        }
        if (description.members().size() > MOST_MEMBERS) {
            throw InvalidOrganisation.because("body-too-large", "A body has at most " + MOST_MEMBERS, MOST_MEMBERS);
        }
        requireChair(description.chair());
        List<SeatColumns> checkedMembers = new ArrayList<>();
        new LinkedHashSet<>(description.members())
                .stream()
                        .filter(seat -> !seat.equals(description.chair()))
                        .forEach(seat -> checkedMembers.add(new SeatColumns(seat)));
        List<String> checkedThemes = new LinkedHashSet<>(description.themes())
                .stream()
                        .map(theme -> Texts.required("theme", theme, LONGEST_THEME))
                        .toList();
        kind = description.kind();
        name = checkedName;
        chairFunction = description.chair() instanceof Seat.OfFunction of ? of.function() : null;
        chairPerson =
                description.chair() instanceof Seat.OfPerson of ? of.person().value() : null;
        since = description.since();
        until = end;
        rhythm = checkedRhythm;
        members.clear();
        members.addAll(checkedMembers);
        themes.clear();
        themes.addAll(checkedThemes);
    }

    private static void requireChair(Seat chair) {
        boolean ofTheWhole =
                chair instanceof Seat.OfFunction of && !of.function().isOfService();
        if (!ofTheWhole && !(chair instanceof Seat.OfPerson)) {
            throw InvalidOrganisation.because("body-chair", "A chair is a function of the whole, or a person");
        }
    }

    /** @throws InvalidOrganisation when another one of these bodies is called alike while both exist */
    public void requireDistinctFrom(Collection<Body> others) {
        String key = SearchText.key(name);
        for (Body other : others) {
            if (!other.id.equals(id)
                    && other.meets(this)
                    && SearchText.key(other.name).equals(key)) {
                throw InvalidOrganisation.because("body-name-taken", "Another body is called " + name, other.name);
            }
        }
    }

    private boolean meets(Body other) {
        return (until == null || !until.isBefore(other.since)) && (other.until == null || !other.until.isBefore(since));
    }

    /** @throws InvalidOrganisation when it does not exist on that day */
    public void requireExisting(LocalDate day) {
        if (!sheet().existsOn(day)) {
            throw InvalidOrganisation.because("body-not-existing", name + " does not exist on " + day, name, day);
        }
    }

    public BodyId id() {
        return new BodyId(id);
    }

    public String name() {
        return name;
    }

    public BodyKind kind() {
        return kind;
    }

    public Seat chair() {
        if (chairFunction != null) {
            return new Seat.OfFunction(chairFunction);
        }
        if (chairPerson == null) {
            throw new IllegalStateException("No chair of body " + id);
        }
        return new Seat.OfPerson(new PersonId(chairPerson));
    }

    public List<Seat> members() {
        return members.stream().map(SeatColumns::seat).toList();
    }

    public BodySheet sheet() {
        return new BodySheet(
                id(),
                version == null ? 0 : version,
                kind,
                name,
                chair(),
                members(),
                List.copyOf(themes),
                since,
                until,
                rhythm);
    }
}
