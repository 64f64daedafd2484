package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.io.InputStream;

/**
 * A place for one file: a button that has a name and opens the browser's dialog, also by the keyboard, and a space to drop a file
 * in. Refused before anything is sent, each in words of its own, under the button and to whoever listens: a second file at the same
 * time, a file of another kind than those named, one of more than {@link ReceivedFile#LARGEST} bytes. That spares people the
 * waiting and protects nothing: whoever takes the file judges it again, by its content.
 */
public final class FileField extends Div {

    /** The kinds of file that a table comes in. */
    public static final String[] TABLES = {".csv", ".txt", ".xlsx", ".ods"};

    /** One more than what is taken, so that whoever takes the file sees that it is too large, not a part of it. */
    private static final int MOST_BYTES = ReceivedFile.LARGEST + 1;

    /** Takes a file that is there as a whole, in the visit of who sent it. */
    @FunctionalInterface
    public interface Taking {

        void arrived(String name, byte[] content);
    }

    private final Wording words = Wording.here();
    private final transient Taking taking;
    private final Note refused = Note.refused("");

    /**
     * @param choose the name of its button
     * @param kinds what may be chosen, as endings of names; none: anything
     */
    public FileField(String choose, Taking taking, String... kinds) {
        this.taking = taking;
        addClassName("qp-file");
        refused.setVisible(false);
        add(upload(choose, kinds), refused);
    }

    /** Where the screen is about the file: more space to drop it in. */
    public FileField large() {
        addClassName("qp-file-large");
        return this;
    }

    private Upload upload(String choose, String... kinds) {
        Upload upload = new Upload(new UploadHandler() {
            @Override
            public void handleUploadRequest(UploadEvent event) throws IOException {
                byte[] content;
                try (InputStream in = event.getInputStream()) {
                    content = in.readNBytes(MOST_BYTES);
                }
                String name = event.getFileName();
                event.getUI().access(() -> arrived(name, content));
            }

            @Override
            public long getFileCountMax() {
                return 1;
            }
        });
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ReceivedFile.LARGEST);
        upload.setAcceptedFileTypes(kinds);
        upload.setI18n(UploadWording.of(words, choose, kinds));
        // the browser tells whoever listens, and shows nothing
        upload.addFileRejectedListener(
                file -> refuse(words.text("upload.refused", file.getFileName(), file.getErrorMessage())));
        // the answer to the upload shows nothing by itself: ask for what has changed
        upload.getElement().addEventListener("upload-success", success -> upload.clearFileList());
        upload.getElement().addEventListener("upload-error", error -> {});
        return upload;
    }

    private void arrived(String name, byte[] content) {
        refuse("");
        taking.arrived(name, content);
    }

    private void refuse(String sentence) {
        refused.setText(sentence);
        refused.setVisible(!sentence.isEmpty());
    }
}
