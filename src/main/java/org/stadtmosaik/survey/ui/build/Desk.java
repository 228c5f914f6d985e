package org.stadtmosaik.survey.ui.build;

import org.springframework.stereotype.Component;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.library.QuestionLibrary;
import org.stadtmosaik.survey.writing.QuestionnairePublishing;
import org.stadtmosaik.survey.writing.Questionnaires;

/** The front doors that the page goes through. */
@Component
class Desk {

  private final Questionnaires questionnaires;
  private final QuestionnairePublishing publishing;
  private final Surveys surveys;
  private final QuestionLibrary library;
  private final Projects projects;
  private final ActorProvider actors;

  Desk(
      Questionnaires questionnaires,
      QuestionnairePublishing publishing,
      Surveys surveys,
      QuestionLibrary library,
      Projects projects,
      ActorProvider actors) {
    this.questionnaires = questionnaires;
    this.publishing = publishing;
    this.surveys = surveys;
    this.library = library;
    this.projects = projects;
    this.actors = actors;
  }

  Questionnaires questionnaires() {
    return questionnaires;
  }

  QuestionnairePublishing publishing() {
    return publishing;
  }

  Surveys surveys() {
    return surveys;
  }

  QuestionLibrary library() {
    return library;
  }

  Projects projects() {
    return projects;
  }

  ActorProvider actors() {
    return actors;
  }
}
