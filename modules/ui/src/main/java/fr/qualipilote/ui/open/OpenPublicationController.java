package fr.qualipilote.ui.open;

import fr.qualipilote.publication.PublicFigures;
import fr.qualipilote.publication.PublicFile;
import fr.qualipilote.publication.PublicFile.Format;
import fr.qualipilote.publication.PublicLine;
import fr.qualipilote.publication.PublicPage;
import fr.qualipilote.publication.PublicPage.Withdrawn;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.ui.text.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Published sets as pages, and as files to be used elsewhere. */
@OpenController
class OpenPublicationController {

    static final String PUBLICATIONS = OpenPage.ROOT + "/publications/";
    static final String IN_FORCE = OpenPage.ROOT + "/indicateurs";

    private static final String REFERENCE = "{reference:PUB-[0-9]{4}-[0-9]{3,9}}";

    private final PublicFigures figures;
    private final OpenTemplates templates;

    OpenPublicationController(PublicFigures figures, OpenTemplates templates) {
        this.figures = figures;
        this.templates = templates;
    }

    @GetMapping(IN_FORCE)
    String inForce(@ModelAttribute("page") OpenPage page, Model model, HttpServletResponse response) {
        OpenPages.mayBeKept(response);
        return figures.inForce().map(set -> show(set, page, model)).orElse("open/none");
    }

    @GetMapping(PUBLICATIONS + REFERENCE)
    String publication(
            @PathVariable("reference") String reference,
            @ModelAttribute("page") OpenPage page,
            Model model,
            HttpServletResponse response) {
        OpenPages.mayBeKept(response);
        PublicPage found = figures.page(reference).orElseThrow(OpenPublicationController::notFound);
        if (found instanceof PublicSet set) {
            return show(set, page, model);
        }
        Withdrawn withdrawn = (Withdrawn) found;
        Wording words = page.words();
        model.addAttribute("withdrawn", withdrawn);
        model.addAttribute(
                "told",
                words.text(
                        "open.withdrawn.told",
                        withdrawn.reference(),
                        words.dayMonthYear(withdrawn.publishedOn()),
                        words.dayMonthYear(withdrawn.withdrawnOn())));
        return "open/withdrawn";
    }

    private String show(PublicSet set, OpenPage page, Model model) {
        model.addAttribute("set", FiguresPage.of(set, page.words()));
        model.addAttribute("current", set.inForce() ? Optional.empty() : current());
        return "open/publication";
    }

    /** The set that replaces this one. */
    private Optional<PublicLine> current() {
        return figures.published().stream().filter(PublicLine::inForce).findFirst();
    }

    // --- files -------------------------------------------------------------------------------------------------------

    @GetMapping(PUBLICATIONS + REFERENCE + ".csv")
    ResponseEntity<byte[]> csv(@PathVariable("reference") String reference) {
        return file(reference, Format.CSV);
    }

    @GetMapping(PUBLICATIONS + REFERENCE + ".json")
    ResponseEntity<byte[]> json(@PathVariable("reference") String reference) {
        return file(reference, Format.JSON);
    }

    private ResponseEntity<byte[]> file(String reference, Format format) {
        PublicFile file = figures.file(reference, format).orElseThrow(() -> missing(reference));
        return frozen(file.sha256(), MediaType.valueOf(format.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name())
                                .build()
                                .toString())
                .body(file.content());
    }

    /** The figures without the page around them, to be pasted into a web site; in French, as they were frozen. */
    @GetMapping(PUBLICATIONS + REFERENCE + "/fragment.html")
    ResponseEntity<byte[]> fragment(@PathVariable("reference") String reference) {
        PublicSet set = figures.page(reference)
                .filter(PublicSet.class::isInstance)
                .map(PublicSet.class::cast)
                .orElseThrow(() -> missing(reference));
        byte[] content = templates.fragment(set);
        return frozen(OpenTemplates.digest(content), OpenTemplates.HTML).body(content);
    }

    /** The same bytes each time; asked again nevertheless, because a set may be withdrawn. */
    private static ResponseEntity.BodyBuilder frozen(String digest, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag("\"" + digest + "\"");
    }

    /** Withdrawn figures are gone, which is not the same as never having been there. */
    private ResponseStatusException missing(String reference) {
        return figures.page(reference).isPresent() ? new ResponseStatusException(HttpStatus.GONE) : notFound();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
