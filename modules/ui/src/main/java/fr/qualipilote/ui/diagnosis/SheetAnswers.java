package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.AnswerChanged;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SheetChanges;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetPresence;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.ui.diagnosis.SheetEditor.News;
import fr.qualipilote.ui.diagnosis.SheetEditor.Sent;
import fr.qualipilote.ui.diagnosis.SheetEditor.Settled;
import fr.qualipilote.ui.diagnosis.SheetEditor.Shown;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What the editor of a sheet is answered: outcomes of what was typed, news of colleagues. Knows the answers as they are now. */
final class SheetAnswers implements SheetEditor.Answers {

    /** Whoever is there and answered within it is said to answer; the others read. */
    private static final Duration ANSWERING = Duration.ofMinutes(10);

    /** What the screen around the editor does. */
    interface Screen {

        /** The sheet has moved on, or the actor's rights have: everything is read anew. */
        void readAnew();

        /** Answers were written. */
        void progressed(SheetLine line);

        /** @return when they were kept, in words */
        String keepMarks(Map<String, String> marks);

        void prove(Answer answer);

        void unprove(Answer answer, Answer.Evidence evidence);

        void prefer(String view);
    }

    private final AnswerSheets sheets;
    private final Supplier<Actor> actor;
    private final SheetPresence presence;
    /** This page, as long as it is open. */
    private final UUID page = UUID.randomUUID();

    private final BusinessClock clock;
    private final Names names;
    private final Refusals refusals;
    private final Wording words;
    private final Screen screen;

    private SheetId sheet = new SheetId(new UUID(0, 0));
    private SheetLine line;
    private final Map<String, Answer> known = new LinkedHashMap<>();
    private final Set<String> unsettled = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    SheetAnswers(
            AnswerSheets sheets,
            SheetPresence presence,
            Supplier<Actor> actor,
            BusinessClock clock,
            Names names,
            Refusals refusals,
            Wording words,
            Screen screen) {
        this.sheets = sheets;
        this.presence = presence;
        this.actor = actor;
        this.clock = clock;
        this.names = names;
        this.refusals = refusals;
        this.words = words;
        this.screen = screen;
    }

    void begin(AnswerSheet read) {
        sheet = read.line().id();
        line = read.line();
        known.clear();
        known.putAll(read.answers());
        unsettled.clear();
    }

    /** By criterion, in the order of the questionnaire. */
    Map<String, Answer> known() {
        return known;
    }

    /** Criteria whose last words could not be saved: the person decides first. */
    Set<String> unsettled() {
        return unsettled;
    }

    Map<String, Shown> shown() {
        SheetWords sheetWords = sheetWords();
        Map<String, Shown> shown = new LinkedHashMap<>();
        known.forEach((code, answer) -> shown.put(code, sheetWords.shown(answer)));
        return shown;
    }

    /**
     * Who else has the sheet open now, by name, and where they are in it.
     *
     * @param criterion where this page is; empty while that is not known
     */
    List<String> people(String criterion) {
        return presence.here(actor.get(), sheet, page, criterion).stream()
                .map(one -> words.text(
                        "sheet.present." + deed(one.person()) + (one.criterion().isEmpty() ? "" : ".at"),
                        names.person(one.person()),
                        one.criterion()))
                .sorted()
                .toList();
    }

    /** « répond aussi » to who answers, « répond » to who reads; once it is handed in everybody only reads. */
    private String deed(PersonId person) {
        boolean answered = line.state() == SheetState.ANSWERING || line.state() == SheetState.RETURNED;
        if (!answered || !isAnswering(person)) {
            return "reads";
        }
        return line.steps().contains(SheetStep.ANSWER) ? "answers" : "answers-alone";
    }

    private boolean isAnswering(PersonId person) {
        Instant since = clock.now().minus(ANSWERING);
        return known.values().stream()
                .anyMatch(answer -> person.equals(answer.author())
                        && answer.at() != null
                        && answer.at().isAfter(since));
    }

    /** The page is closed, or shows something else. */
    void leave() {
        presence.left(page);
    }

    private SheetWords sheetWords() {
        return new SheetWords(actor.get(), clock.today(), names, words);
    }

    // --- entry -------------------------------------------------------------------------------------------------------

    @Override
    public List<Settled> save(List<Sent> answers) {
        List<Settled> settled = new ArrayList<>();
        boolean gone = false;
        for (Sent sent : answers) {
            try {
                settled.add(save(sent));
            } catch (AccessRefused | DiagnosisStepRefused refused) {
                gone = true;
                settled.add(Settled.refused(sent.criterion(), refusals.sentence(refused, words)));
            }
        }
        if (gone) {
            screen.readAnew();
        } else {
            look();
        }
        return settled;
    }

    private Settled save(Sent sent) {
        String code = sent.criterion();
        try {
            Answer now = sheets.save(
                    actor.get(),
                    new SaveAnswer(
                            sheet,
                            code,
                            sent.version(),
                            sent.level().isEmpty() ? null : sent.level(),
                            sent.notApplicable(),
                            sent.reason(),
                            sent.comment()));
            unsettled.remove(code);
            return Settled.saved(code, know(now));
        } catch (AnswerChanged changed) {
            unsettled.add(code);
            return Settled.changedMeanwhile(code, know(changed.current()));
        } catch (AccessRefused | DiagnosisStepRefused refused) {
            throw refused;
        } catch (BusinessRefusal refused) {
            unsettled.add(code);
            return Settled.refused(code, refusals.sentence(refused, words));
        }
    }

    private Shown know(Answer answer) {
        known.put(answer.criterion(), answer);
        return sheetWords().shown(answer);
    }

    /** Where the sheet stands after something was written. */
    private void look() {
        tell(sheets.changesSince(actor.get(), sheet, Long.MAX_VALUE));
    }

    private void tell(SheetChanges changes) {
        boolean moved = changes.line().state() != line.state()
                || !changes.line().steps().equals(line.steps());
        line = changes.line();
        if (moved) {
            screen.readAnew();
        } else {
            screen.progressed(line);
        }
    }

    @Override
    public void giveUp(String criterion) {
        unsettled.remove(criterion);
        screen.progressed(line);
    }

    // --- colleagues --------------------------------------------------------------------------------------------------

    @Override
    public News news(long revision, String criterion) {
        names.forget();
        SheetChanges changes = sheets.changesSince(actor.get(), sheet, revision);
        Map<String, Shown> answers = new LinkedHashMap<>();
        changes.answers().forEach(answer -> answers.put(answer.criterion(), know(answer)));
        if (!changes.line().equals(line)) {
            tell(changes);
        }
        return new News(changes.revision(), answers, people(known.containsKey(criterion) ? criterion : ""));
    }

    // --- beside the answer -------------------------------------------------------------------------------------------

    @Override
    public String mark(Map<String, String> marks) {
        return screen.keepMarks(marks);
    }

    @Override
    public void prove(String criterion) {
        Answer answer = known.get(criterion);
        if (answer != null) {
            screen.prove(answer);
        }
    }

    @Override
    public void unprove(String criterion, String proof) {
        Answer answer = known.get(criterion);
        if (answer == null) {
            return;
        }
        answer.evidence().stream()
                .filter(one -> one.id().equals(EvidenceId.of(proof)))
                .findFirst()
                .ifPresent(one -> screen.unprove(answer, one));
    }

    /** Evidence was added or taken away. @return as the editor shows it */
    Shown proved(Answer answer) {
        Shown shown = know(answer);
        look();
        return shown;
    }

    @Override
    public void prefer(String view) {
        screen.prefer(view);
    }
}
