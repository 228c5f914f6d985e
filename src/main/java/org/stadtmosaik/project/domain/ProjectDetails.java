package org.stadtmosaik.project.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.project.content.Contact;
import org.stadtmosaik.project.content.NewsItem;
import org.stadtmosaik.project.content.Partner;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.Language;

/**
 * What only the project's own page shows. It is read and written as a whole, so it is one document.
 *
 * @param madeFrom what the translations of title, summary and questions were made from, by the name
 *     of the text and the tag of the language; those texts themselves stand where lists read them
 */
record ProjectDetails(
    Language original,
    Set<Language> languages,
    Map<String, Map<String, String>> madeFrom,
    TranslatedText description,
    TranslatedText pictureAlt,
    List<Partner> partners,
    List<NewsItem> news,
    Contact contact,
    List<ProjectOutcome> outcomes) {}
