package fr.qualipilote.ui.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.server.ResponseStatusException;

/** The style sheet and the mark of the open pages; and the answer to every address below the root that leads nowhere. */
@OpenController
class OpenFiles {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final Part style = Part.read("open.css");
    private final Part mark = Part.read("mark.svg");

    private record Part(byte[] content, String version) {

        static Part read(String name) {
            try (InputStream in = OpenFiles.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not there");
                }
                byte[] content = in.readAllBytes();
                return new Part(content, DigestUtils.md5DigestAsHex(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        ResponseEntity<byte[]> as(MediaType type) {
            return ResponseEntity.ok()
                    .contentType(type)
                    .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                    // weak: it may travel compressed
                    .eTag("W/\"" + version + "\"")
                    .body(content);
        }
    }

    @GetMapping(OpenPage.ROOT + "/open.css")
    ResponseEntity<byte[]> style() {
        return style.as(CSS);
    }

    @GetMapping(OpenPage.ROOT + "/mark.svg")
    ResponseEntity<byte[]> mark() {
        return mark.as(SVG);
    }

    /** Without it Vaadin, which answers what nobody else does, would ask for a password here. */
    @RequestMapping(path = OpenPage.ROOT + "/**", method = RequestMethod.GET)
    void nothingHere() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
