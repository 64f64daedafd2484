package fr.qualipilote.organisation.domain;

import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item of an agenda. Its row has no version: what is typed during a meeting is saved as it is typed, and the last one wins.
 */
@Entity
@Table(name = "org_agenda_item")
public class AgendaItem {

    public static final int LONGEST_DISCUSSION = 10_000;

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_MINUTES = 480;
    private static final int LONGEST_WORDS = 500;

    @Id
    private UUID id;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "place")
    private int place;

    @Column(name = "title")
    private String title;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "matter_kind")
    private @Nullable String matterKind;

    @Column(name = "matter_id")
    private @Nullable String matterId;

    @Column(name = "matter_reference")
    private @Nullable String matterReference;

    @Column(name = "matter_words")
    private @Nullable String matterWords;

    @Column(name = "matter_theme")
    private @Nullable String matterTheme;

    @Column(name = "matter_answers")
    private @Nullable String matterAnswers;

    @Column(name = "discussion")
    private String discussion;

    protected AgendaItem() {}

    public AgendaItem(MeetingId meeting, int place, String title, int minutes) {
        this.id = UUID.randomUUID();
        this.meetingId = meeting.value();
        this.place = place;
        this.discussion = "";
        describe(title, minutes);
    }

    public static AgendaItem about(MeetingId meeting, int place, Matter matter) {
        AgendaItem item = new AgendaItem(meeting, place, cut(matter.words(), LONGEST_TITLE), 0);
        item.matterKind = matter.kind();
        item.matterId = matter.id();
        item.matterReference = matter.reference();
        item.matterWords = cut(matter.words(), LONGEST_WORDS);
        item.matterTheme = matter.theme();
        item.matterAnswers =
                new TreeSet<>(matter.answers()).stream().map(Enum::name).collect(Collectors.joining(" "));
        return item;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** @throws InvalidOrganisation when the title is missing or too long, or it takes longer than a day */
    public void describe(String newTitle, int newMinutes) {
        String checked = Texts.required("item-title", newTitle, LONGEST_TITLE);
        if (newMinutes < 0 || newMinutes > LONGEST_MINUTES) {
            throw InvalidOrganisation.because("item-minutes", "Not a duration: " + newMinutes, LONGEST_MINUTES);
        }
        title = checked;
        minutes = newMinutes;
    }

    /** @throws InvalidOrganisation when it is too long */
    public void note(String words) {
        discussion = Objects.requireNonNullElse(Texts.optional("discussion", words, LONGEST_DISCUSSION), "");
    }

    public void stand(int newPlace) {
        place = newPlace;
    }

    /** Everything may be noted and may start an action; the rest is what its matter admits. */
    public boolean admits(DecisionKind kind) {
        return kind == DecisionKind.NOTE
                || kind == DecisionKind.START_ACTION
                || answers().contains(kind);
    }

    public boolean isAbout(String kind, String matter) {
        return kind.equals(matterKind) && matter.equals(matterId);
    }

    private Set<DecisionKind> answers() {
        return matterAnswers == null || matterAnswers.isEmpty()
                ? Set.of()
                : Arrays.stream(matterAnswers.split(" "))
                        .map(DecisionKind::valueOf)
                        .collect(Collectors.toSet());
    }

    public @Nullable Matter matter() {
        return matterKind == null || matterId == null
                ? null
                : new Matter(
                        matterKind,
                        matterId,
                        Objects.requireNonNullElse(matterReference, ""),
                        Objects.requireNonNullElse(matterWords, title),
                        matterTheme,
                        answers());
    }

    public AgendaItemId id() {
        return new AgendaItemId(id);
    }

    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public int place() {
        return place;
    }

    public String title() {
        return title;
    }

    public int minutes() {
        return minutes;
    }

    public String discussion() {
        return discussion;
    }
}
