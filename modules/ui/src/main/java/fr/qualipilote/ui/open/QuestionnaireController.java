package fr.qualipilote.ui.open;

import fr.qualipilote.surveys.PublicQuestionnaires;
import fr.qualipilote.surveys.PublicQuestionnaires.Questionnaire;
import fr.qualipilote.surveys.PublicQuestionnaires.Submission;
import fr.qualipilote.surveys.QuestionId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The questionnaire that somebody without account answers by a link. Nothing about the person is read but their address, for the
 * rate, and that is not kept.
 */
@OpenController
class QuestionnaireController {

    private static final String PATH = OpenPage.ROOT + "/questionnaire/{token}";
    private static final String QUESTION = "q-";
    private static final String COMMENT = "commentaire";
    private static final String KEY = "cle";

    /** Filled in by programs alone: people do not see it. */
    private static final String TRAP = "site-web";

    private final PublicQuestionnaires questionnaires;
    private final QuestionnaireRate rate;

    QuestionnaireController(PublicQuestionnaires questionnaires, QuestionnaireRate rate) {
        this.questionnaires = questionnaires;
        this.rate = rate;
    }

    @GetMapping(PATH)
    ModelAndView show(
            @PathVariable("token") String token, @ModelAttribute("page") OpenPage page, HttpServletRequest request) {
        if (!rate.admitsReading(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Questionnaire found = questionnaires.questionnaire(token);
        return found instanceof Questionnaire.Open open
                ? form(open, page, Map.of(), UUID.randomUUID().toString(), null, HttpStatus.OK)
                : told(found, page, HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView submit(
            @PathVariable("token") String token,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("page") OpenPage page,
            HttpServletRequest request) {
        if (!rate.admitsSending(request.getRemoteAddr(), token)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<UUID> key = uuid(sent.getOrDefault(KEY, ""));
        Optional<Map<QuestionId, String>> answers = answers(sent);
        if (!sent.getOrDefault(TRAP, "").isEmpty()) {
            // a program: it is told what it wants to hear, and nothing is kept
            return sentence("kept", page, HttpStatus.OK);
        }
        Submission result = key.isEmpty() || answers.isEmpty()
                ? new Submission.NotOffered()
                : questionnaires.submit(token, key.get(), answers.get(), sent.get(COMMENT));
        if (result instanceof Submission.Kept) {
            return sentence("kept", page, HttpStatus.OK);
        }
        if (result instanceof Submission.Refused refused) {
            return told(refused.instead(), page, HttpStatus.CONFLICT);
        }
        return again(token, page, sent, key.orElseGet(UUID::randomUUID), fault(result, page));
    }

    /** The form once more, with what was sent and what is wrong with it. */
    private ModelAndView again(String token, OpenPage page, Map<String, String> sent, UUID key, String fault) {
        Questionnaire found = questionnaires.questionnaire(token);
        return found instanceof Questionnaire.Open open
                ? form(open, page, sent, key.toString(), fault, HttpStatus.UNPROCESSABLE_ENTITY)
                : told(found, page, HttpStatus.CONFLICT);
    }

    private static String fault(Submission result, OpenPage page) {
        if (result instanceof Submission.CommentTooLong tooLong) {
            return page.text("questionnaire.fault.comment", tooLong.longest());
        }
        return page.text(
                result instanceof Submission.Empty ? "questionnaire.fault.empty" : "questionnaire.fault.not-offered");
    }

    private static Optional<Map<QuestionId, String>> answers(Map<String, String> sent) {
        Map<QuestionId, String> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : sent.entrySet()) {
            if (field.getKey().startsWith(QUESTION) && !field.getValue().isEmpty()) {
                Optional<UUID> question = uuid(field.getKey().substring(QUESTION.length()));
                if (question.isEmpty()) {
                    return Optional.empty();
                }
                answers.put(new QuestionId(question.get()), field.getValue());
            }
        }
        return Optional.of(answers);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static ModelAndView form(
            Questionnaire.Open open,
            OpenPage page,
            Map<String, String> sent,
            String key,
            @Nullable String fault,
            HttpStatus status) {
        ModelAndView view = new ModelAndView("open/questionnaire", status);
        view.addObject("open", open);
        view.addObject("sent", sent);
        view.addObject("key", key);
        view.addObject("fault", fault);
        view.addObject("until", page.words().date(open.until()));
        view.addObject("longest", PublicQuestionnaires.LONGEST_COMMENT);
        return view;
    }

    /** A page that only says where things stand. */
    private static ModelAndView told(Questionnaire found, OpenPage page, HttpStatus status) {
        if (found instanceof Questionnaire.NotYet soon && soon.from() != null) {
            return sentence("not-yet", page, status, page.words().date(soon.from()));
        }
        if (found instanceof Questionnaire.Used) {
            return sentence("used", page, status);
        }
        return found instanceof Questionnaire.Over
                ? sentence("over", page, status)
                : sentence("unknown", page, HttpStatus.NOT_FOUND);
    }

    private static ModelAndView sentence(String what, OpenPage page, HttpStatus status, Object... arguments) {
        ModelAndView view = new ModelAndView("open/questionnaire-said", status);
        view.addObject("title", page.text("questionnaire." + what + ".title"));
        view.addObject("sentence", page.text("questionnaire." + what, arguments));
        return view;
    }
}
