package fr.qualipilote.ui.open;

import org.springframework.web.bind.annotation.GetMapping;

/** What there is to read without account. */
@OpenController
class OpenIndexController {

    @GetMapping(OpenPage.ROOT)
    String index() {
        return "open/index";
    }
}
