package fr.qualipilote.ui.open;

import fr.qualipilote.organisation.Programmes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every open page what its frame needs. */
@ControllerAdvice(annotations = OpenController.class)
class OpenPages {

    private final Programmes programmes;

    OpenPages(Programmes programmes) {
        this.programmes = programmes;
    }

    /** For a page that is the same for everybody: it may be kept, and is asked for again each time. */
    static void mayBeKept(HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePublic().getHeaderValue());
    }

    @ModelAttribute("page")
    OpenPage page(HttpServletRequest request, HttpServletResponse response) {
        // a cache between here and the reader keeps one copy for each language
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return OpenPage.of(
                request,
                request.getRequestURI().substring(request.getContextPath().length()),
                programmes.programme().organisation());
    }
}
