package fr.qualipilote.referential.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another way of writing a chapter's label. */
@Embeddable
public class ChapterAlias {

    @Column(name = "chapter_code")
    private String chapterCode;

    @Column(name = "alias")
    private String alias;

    protected ChapterAlias() {}

    public ChapterAlias(String chapterCode, String alias) {
        this.chapterCode = chapterCode;
        this.alias = alias;
    }

    public String alias() {
        return alias;
    }

    boolean isOf(Chapter chapter) {
        return chapterCode.equals(chapter.code());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChapterAlias that && chapterCode.equals(that.chapterCode) && alias.equals(that.alias);
    }

    @Override
    public int hashCode() {
        return Objects.hash(chapterCode, alias);
    }
}
