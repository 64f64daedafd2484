package fr.qualipilote.ui.open;

import fr.qualipilote.publication.PublicFigures;
import fr.qualipilote.publication.PublicLine;
import fr.qualipilote.ui.text.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What there is to read without account: the sets that were published, by date. */
@OpenController
class OpenIndexController {

    private final PublicFigures figures;

    OpenIndexController(PublicFigures figures) {
        this.figures = figures;
    }

    /** @param standing in force, replaced, or withdrawn and when */
    record Entry(String reference, String title, String span, String publishedOn, String standing, boolean inForce) {}

    @GetMapping(OpenPage.ROOT)
    String index(@ModelAttribute("page") OpenPage page, Model model, HttpServletResponse response) {
        OpenPages.mayBeKept(response);
        List<Entry> entries = figures.published().stream()
                .map(line -> entry(line, page.words()))
                .toList();
        model.addAttribute("entries", entries);
        model.addAttribute("anyInForce", entries.stream().anyMatch(Entry::inForce));
        return "open/index";
    }

    private static Entry entry(PublicLine line, Wording words) {
        LocalDate withdrawn = line.withdrawnOn();
        String standing = withdrawn != null
                ? words.text("open.index.withdrawn", words.dayMonthYear(withdrawn))
                : words.text(line.inForce() ? "open.index.in-force" : "open.index.replaced");
        return new Entry(
                line.reference(),
                line.title(),
                FiguresPage.span(words, line.from(), line.to()),
                words.dayMonthYear(line.publishedOn()),
                standing,
                line.inForce());
    }
}
