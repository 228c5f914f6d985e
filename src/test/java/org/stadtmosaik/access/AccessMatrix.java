package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The role matrix: what each person gets from each route, endpoint and method that acts for
 * somebody. All things are commune A's; staff "elsewhere" work in commune B. The columns are those
 * of {@link Who}, the words those of {@link Outcome}, the second column is what it is tried with.
 */
public final class AccessMatrix {

  /** Pages, by the template of their address. */
  public static final List<AccessRow> ROUTES =
      all(
          PollRows.ROUTES,
          FindingRows.ROUTES,
          TransferRows.ROUTES,
          WritingRows.ROUTES,
          ResultRows.ROUTES,
          MeetingStaffRows.ROUTES,
          MessageRows.ROUTES,
          TalkRows.ROUTES,
          BuildRows.ROUTES,
          OpinionRows.ROUTES,
          TranslationRows.ROUTES,
          CardRows.ROUTES,
          IdeaPartRows.ROUTES,
          AccessRow.read(
              """
              /                         /                         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune                c/{commune}               ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune                c/nowhere                 404  404  404  404  404  404  404  404  404  404
              c/:commune/:project       c/{commune}/{project}     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune/:project       c/{communeB}/{project}    404  404  404  404  404  404  404  404  404  404
              c/:commune/:project       c/{commune}/{draft}       404  404  404  404  404  404  404  404  404  404
              c/:commune/imprint        c/{commune}/imprint       ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune/imprint        c/nowhere/imprint         404  404  404  404  404  404  404  404  404  404
              c/:commune/privacy        c/{commune}/privacy       ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune/accessibility  c/{commune}/accessibility  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune/terms          c/{commune}/terms         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              legal                     legal                     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              licences                  licences                  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              b/:board                  b/{board}                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              b/:board                  b/{unknown}               404  404  404  404  404  404  404  404  404  404
              b/:board                  b/{draftBoard}            404  404  404  404  404  404  404  404  404  404
              b/:board/write            b/{draftBoard}/write      404  404  404  404  404  404  404  404  404  404
              b/:board/write            b/{board}/write           ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              i/:idea                   i/{published}             ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              i/:idea                   i/{held}                  404  ok   404  404  404  404  404  404  404  404
              i/:idea                   i/{declined}              404  ok   404  404  404  404  404  404  404  404
              i/:idea                   i/{withdrawn}             404  ok   404  404  404  404  404  404  404  404
              i/:idea/edit              i/{published}/edit        404  ok   404  404  404  404  404  404  404  404
              i/:idea/edit              i/{held}/edit             404  ok   404  404  404  404  404  404  404  404
              i/:idea/edit              i/{declined}/edit         404  ok   404  404  404  404  404  404  404  404
              mine                      mine                      ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              recover/mail              recover/mail              ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              recover                   recover                   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              staff                     staff                     in   in   in   ok   ok   ok   ok   ok   ok   ok
              staff/sign-in             staff/sign-in             ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              staff/renew               staff/renew               ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              staff/setup               staff/setup               ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              staff/queue               staff/queue               in   in   in   ok   403  403  403  ok   403  403
              staff/cases/:case         staff/cases/{case}        in   in   in   ok   403  403  403  404  403  403
              staff/cases/:case         staff/cases/{decided}     in   in   in   ok   403  403  403  404  403  403
              staff/boards              staff/boards              in   in   in   403  ok   403  403  403  ok   403
              staff/boards/:board       staff/boards/{board}      in   in   in   403  ok   403  403  403  404  403
              staff/boards/:board/ideas  staff/boards/{board}/ideas  in   in   in   403  ok   403  403  403  404  403
              staff/boards/:board/states  staff/boards/{board}/states  in   in   in   403  ok   403  403  403  404  403
              staff/ideas/:idea         staff/ideas/{published}   in   in   in   403  ok   403  403  403  404  403
              staff/ideas/:idea         staff/ideas/{held}        in   in   in   403  404  403  403  403  404  403
              c/:commune/:project/outcomes  c/{commune}/{project}/outcomes  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              c/:commune/:project/outcomes  c/{commune}/{draft}/outcomes  404  404  404  404  404  404  404  404  404  404
              staff/projects            staff/projects            in   in   in   ok   ok   ok   403  ok   ok   ok
              staff/projects/:project   staff/projects/{projectId}  in   in   in   ok   ok   ok   403  404  404  404
              staff/projects/:project   staff/projects/{draftId}  in   in   in   ok   ok   ok   403  404  404  404
              staff/projects/:project/ideas  staff/projects/{projectId}/ideas  in   in   in   403  ok   403  403  403  404  403
              staff/projects/:project/ideas  staff/projects/{draftId}/ideas  in   in   in   403  404  403  403  403  404  403
              staff/projects/:project/ideas/:target  staff/projects/{projectId}/ideas/{unknown}  in   in   in   403  404  403  403  403  404  403
              staff/projects/:project/preview/:language?  staff/projects/{projectId}/preview  in   in   in   ok   ok   ok   403  404  404  404
              staff/projects/:project/preview/:language?  staff/projects/{draftId}/preview/ar  in   in   in   ok   ok   ok   403  404  404  404
              staff/surveys             staff/surveys             in   in   in   ok   ok   ok   403  ok   ok   ok
              staff/surveys/:survey     staff/surveys/{survey}    in   in   in   ok   ok   ok   403  404  404  404
              staff/surveys/:survey     staff/surveys/{unknown}   in   in   in   404  404  404  403  404  404  404  403
              staff/people              staff/people              in   in   in   403  ok   ok   ok   403  ok   ok
              settings                  settings                  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              staff/commune             staff/commune             in   in   in   403  403  ok   403  403  403  ok
              staff/log                 staff/log                 in   in   in   403  403  ok   ok   403  403  ok
              staff/legal               staff/legal               in   in   in   403  403  ok   403  403  403  ok
              staff/barriers            staff/barriers            in   in   in   403  403  ok   403  403  403  ok
              staff/jobs                staff/jobs                in   in   in   403  403  403  ok   403  403  403
              staff/mail                staff/mail                in   in   in   403  403  403  ok   403  403  403\
              """,
              Who.browsing()));

  /**
   * Endpoints, by method and pattern: Spring MVC's, and the two that Spring Security answers. Every
   * changing one refuses whoever comes without the portal's header or token, which is tried apart.
   */
  public static final List<AccessRow> ENDPOINTS =
      all(
          MeetingRows.ENDPOINTS,
          FindingRows.ENDPOINTS,
          ResultRows.ENDPOINTS,
          PollRows.ENDPOINTS,
          MeetingStaffRows.ENDPOINTS,
          MessageRows.ENDPOINTS,
          TalkRows.ENDPOINTS,
          BuildRows.ENDPOINTS,
          OpinionRows.ENDPOINTS,
          CardRows.ENDPOINTS,
          IdeaPartRows.ENDPOINTS,
          AccessRow.read(
              """
              * /error                               -                 404  404  404  404  404  404  404  404  404  404
              GET /health/live                       -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /health/ready                      -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /metrics                           loopback          ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /metrics                           proxied           404  404  404  404  404  404  404  404  404  404
              GET /s/{handle}                        unknown           404  404  404  404  404  404  404  404  404  404
              GET /s/worker.js                       -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /display/{word}                    contrast-dark  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /display/{word}                    xx                404  404  404  404  404  404  404  404  404  404
              GET /language/{tag}                    ar                ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /language/{tag}                    xx                404  404  404  404  404  404  404  404  404  404
              GET /api/v1/communes/{commune}/map.geojson  here       ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /api/v1/communes/{commune}/map.geojson  unknown    404  404  404  404  404  404  404  404  404  404
              GET /map/tiles/{z}/{x}/{y}             off             404  404  404  404  404  404  404  404  404  404
              GET /media/{id}/{size}                 published         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /media/{id}/{size}                 held              404  ok   404  ok   404  404  404  404  404  404
              GET /media/{id}/{size}                 declined          404  ok   404  ok   404  404  404  404  404  404
              GET /media/{id}/{size}                 withdrawn         404  404  404  404  404  404  404  404  404  404
              POST /staff/sign-in                    wrong             in   in   in   in   in   in   in   in   in   in
              POST /staff/sign-out                   -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              POST /recover/device                   code              ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /api/v1/work                       -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              GET /api/v1/device                     -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              POST /api/v1/device                    -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              DELETE /api/v1/device                  -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              POST /api/v1/device/recovery-code      -                 401  ok   ok   401  401  401  401  401  401  401
              GET /api/v1/device/mail                -                 ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              POST /api/v1/device/mail               address           401  ok   ok   401  401  401  401  401  401  401
              DELETE /api/v1/device/mail             -                 401  ok   ok   401  401  401  401  401  401  401
              POST /api/v1/device/mail/code          address           ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              POST /api/v1/device/mail/code/entry    wrong             404  404  404  404  404  404  404  404  404  404
              POST /api/v1/device/recovery           code              ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              POST /api/v1/boards/{board}/ideas      board             401  ok   ok   401  401  401  401  401  401  401
              POST /api/v1/boards/{board}/ideas      unknown           401  404  404  401  401  401  401  401  401  401
              PUT /api/v1/boards/{board}/photos/{photo}  board         401  ok   ok   401  401  401  401  401  401  401
              PUT /api/v1/boards/{board}/photos/{photo}  unknown       401  404  404  401  401  401  401  401  401  401
              PUT /api/v1/ideas/{idea}               fresh             401  ok   404  401  401  401  401  401  401  401
              PUT /api/v1/ideas/{idea}               published         401  ok   404  401  401  401  401  401  401  401
              POST /api/v1/ideas/{idea}/withdrawal   fresh             401  ok   404  401  401  401  401  401  401  401
              PUT /api/v1/ideas/{idea}/support       open              401  ok   ok   401  401  401  401  401  401  401
              PUT /api/v1/ideas/{idea}/support       held              401  404  404  401  401  401  401  401  401  401
              DELETE /api/v1/ideas/{idea}/support    open              401  ok   ok   401  401  401  401  401  401  401
              DELETE /api/v1/ideas/{idea}/support    held              401  404  404  401  401  401  401  401  401  401
              PUT /api/v1/ideas/{idea}/opinion       open              401  ok   ok   401  401  401  401  401  401  401
              PUT /api/v1/ideas/{idea}/opinion       declined          401  404  404  401  401  401  401  401  401  401
              DELETE /api/v1/ideas/{idea}/opinion    open              401  ok   ok   401  401  401  401  401  401  401
              GET /api/v1/openapi.json  -  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              GET /api/v1/surveys/{handle}  open  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              GET /api/v1/surveys/{handle}  draft  404  404  404  404  404  404  404  404  404  404
              POST /api/v1/surveys/{handle}/spend  unknown  403  403  403  403  403  403  403  403  403  403
              POST /api/v1/surveys/{handle}/spend  account  401  ok  ok  401  401  401  401  401  401  401
              PUT /api/v1/surveys/{handle}/responses/{key}  open  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              POST /api/v1/surveys/{handle}/receipt  held  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              POST /api/v1/surveys/{handle}/receipt  unknown  404  404  404  404  404  404  404  404  404  404
              POST /api/v1/surveys/{handle}/receipt/withdraw  unknown  404  404  404  404  404  404  404  404  404  404
              PUT /api/v1/surveys/{handle}/drafts/{draft}  -  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              GET /api/v1/surveys/{handle}/drafts/{draft}  -  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              DELETE /api/v1/surveys/{handle}/drafts/{draft}  -  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
              POST /api/v1/staff/surveys/{handle}/entries  open  404  404  404  ok  ok  ok  404  404  404  404
              DELETE /api/v1/ideas/{idea}/opinion    held              401  404  404  401  401  401  401  401  401  401\
              """,
              Who.browsing()));

  /**
   * Files that Flow sends or takes, by the class that offers them: the lead's link to them,
   * followed by each person. There are no codes on paper before somebody has made some on the page.
   */
  public static final List<AccessRow> FILES =
      all(
          WritingRows.FILES,
          TransferRows.FILES,
          CardRows.FILES,
          IdeaPartRows.FILES,
          AccessRow.read(
              """
              DownloadPanel   first    404  404  404  404  ok   404  404  404  404  404
              DownloadPanel   second   404  404  404  404  ok   404  404  404  404  404
              FileField       first    404  404  404  404  ok   404  404  404  404  404
              FileField       second   404  404  404  404  ok   404  404  404  404  404
              PicturePart     first    404  404  404  404  ok   404  404  404  404  404
              PhotosCard      only     404  404  404  404  ok   404  404  404  404  404
              HandoutsCard    only     404  404  404  404  ok   404  404  404  404  404
              DefinitionField  only    404  404  404  404  ok   404  404  404  404  404
              CodesCard       only     404  404  404  404  404  404  404  404  404  404
              MapField        only     404  404  404  404  404  ok   404  404  404  404
              MarkField       only     404  404  404  404  404  ok   404  404  404  404\
              """,
              Who.browsing()));

  /** Methods of the modules' front doors that take the acting person. */
  public static final List<AccessRow> METHODS =
      all(
          MeetingRows.METHODS,
          FindingRows.METHODS,
          PollRows.METHODS,
          MeetingStaffRows.METHODS,
          MessageRows.METHODS,
          TalkRows.METHODS,
          BuildRows.METHODS,
          OpinionRows.METHODS,
          TranslationRows.METHODS,
          CardRows.METHODS,
          IdeaPartRows.METHODS,
          SurveyWorkRows.METHODS,
          AccessRow.read(
              """
              AuditLog.entries            commune       404  404  404  403  403  ok   404  404  404  404  ok
              AuditLog.entries            portal        403  403  403  403  403  403  ok   403  403  403  ok
              AuditLog.places             commune       none none none none none ok   none none none none none
              AuditLog.places             portal        none none none none none none ok   none none none ok
              AuditLog.verify             commune       404  404  404  403  403  ok   404  404  404  404  ok
              AuditLog.verify             portal        403  403  403  403  403  403  ok   403  403  403  ok
              BoardDataset.dataset(Actor,UUID)  board   404  404  404  403  ok   403  404  404  404  404  ok
              BoardDataset.dataset(Actor,UUID,GivenGroups)  board  404  404  404  403  ok  403  404  404  404  404  ok
              BoardDataset.grouping       board         404  404  404  403  ok   403  404  404  404  404  ok
              BoardOpinions.across        board         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              BoardOpinions.statements    board         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              BoardOpinions.summary       board         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              BoardOpinions.telling       board         ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Boards.create               project       404  404  404  403  ok   403  404  404  404  404  ok
              Boards.led                  board         404  404  404  403  ok   403  404  404  404  404  ok
              Boards.ledBy                board         404  404  404  none ok   none none none none none 404
              FollowUps.decide            published     404  404  404  403  ok   403  404  404  404  404  ok
              IdeaChains.link             published     404  404  404  403  ok   403  404  404  404  404  ok
              IdeaChains.linked           published     404  404  404  403  ok   403  404  404  404  404  ok
              IdeaChains.plan             board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaChains.targets          board         404  404  404  403  ok   403  404  404  404  404  ok
              TargetLinks.find            project       404  404  404  403  ok   403  404  404  404  404  ok
              TargetLinks.link            unknown       404  404  404  403  404  403  404  404  404  404  404
              TargetLinks.numbers         project       404  404  404  403  ok   403  404  404  404  404  ok
              TargetLinks.of              unknown       404  404  404  403  404  403  404  404  404  404  404
              TargetLinks.shown           project       404  404  404  403  ok   403  404  404  404  404  ok
              TargetLinks.targets         project       404  404  404  403  ok   403  404  404  404  404  ok
              IdeaMerges.into             published     404  404  404  403  ok   403  404  404  404  404  ok
              IdeaMerges.merge            published     404  404  404  403  ok   403  404  404  404  404  ok
              IdeaMerges.undo             merge         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaStatuses.add            board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaStatuses.change         board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaStatuses.move           board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaStatuses.of             board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaStatuses.retire         board         404  404  404  403  ok   403  404  404  404  404  ok
              StaffIdeas.find             board         404  404  404  403  ok   403  404  404  404  404  ok
              StaffIdeas.get              published     404  404  404  403  ok   403  404  404  404  404  ok
              StaffIdeas.get              held          404  404  404  403  404  403  404  404  404  404  404
              ProjectPhases.close         project       404  404  404  403  ok   403  404  404  404  404  ok
              ProjectPhases.open          project       404  404  404  403  ok   403  404  404  404  404  ok
              CommuneMaps.put             commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneMaps.remove          commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneProfiles.change      commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneProfiles.get         commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneProfiles.keepMark    commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneProfiles.places      commune       none none none none none ok   none none none none none
              CommuneProfiles.removeMark  commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneMarks.access         public        ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              CommuneMarks.requireChange  commune       404  404  404  403  403  ok   404  404  404  404  ok
              CommuneAuthorities.change   colleague     404  404  404  403  403  ok   ok   404  404  404  ok
              CommuneAuthorities.give     colleague     404  404  404  403  403  ok   ok   404  404  404  ok
              Communes.create             new           403  403  403  403  403  403  ok   403  403  403  ok
              Communes.grant              colleague     404  404  404  403  403  ok   ok   404  404  404  ok
              Communes.grant              volunteer     404  404  404  403  ok   ok   ok   404  404  404  ok
              Communes.revoke             colleague     404  404  404  403  403  ok   ok   404  404  404  ok
              Communes.revoke             volunteer     404  404  404  403  ok   ok   ok   404  404  404  ok
              Exports.dataset(Actor,String,UUID)  board  404  404  404  403  ok  403  404  404  404  404  ok
              Exports.dataset(Actor,String,UUID,Language)  board  404  404  404  403  ok  403  404  404  404  404  ok
              IdeaImport.find             board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaImport.findOrMake       board         404  404  404  403  ok   403  404  404  404  404  ok
              IdeaImport.findOrMake       new-board     404  404  404  403  ok   403  404  404  404  404  ok
              IdeaImport.findOrMake       new-commune   403  403  403  403  403  403  404  403  403  403  ok
              IdeaImport.preview(Actor,BoardId,ImportFiles,Consumer)  board  404  404  404  403  ok  403  404  404  404  404  ok
              IdeaImport.preview(Actor,BoardId,Path,Path,Consumer)  board  404  404  404  403  ok  403  404  404  404  404  ok
              IdeaImport.run(Actor,BoardId,Language,ImportFiles,Consumer)  board  404  404  404  403  ok  403  404  404  404  404  ok
              IdeaImport.run(Actor,BoardId,Language,Path,Path,Consumer)  board  404  404  404  403  ok  403  404  404  404  404  ok
              IdeaPhotoAccess.access      published     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              IdeaPhotoAccess.access      held          none ok   none ok   none none none none none none ok
              IdeaPhotoAccess.access      declined      none ok   none ok   none none none none none none ok
              IdeaPhotoAccess.access      withdrawn     none none none none none none none none none none none
              IdeaPhotos.keep             board         404  ok   ok   404  404  404  404  404  404  404  404
              Ideas.edit                  published     404  ok   404  404  404  404  404  404  404  404  404
              Ideas.edit                  held          404  ok   404  404  404  404  404  404  404  404  404
              Ideas.get                   published     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Ideas.get                   held          404  ok   404  404  404  404  404  404  404  404  404
              Ideas.get                   declined      404  ok   404  404  404  404  404  404  404  404  404
              Ideas.get                   withdrawn     404  ok   404  404  404  404  404  404  404  404  404
              Ideas.mine                  held          none ok   none none none none none none none none none
              Ideas.newest                published     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Ideas.newest                held          none none none none none none none none none none none
              Ideas.submit                board         404  ok   ok   404  404  404  404  404  404  404  404
              Ideas.withdraw              held          404  ok   404  404  404  404  404  404  404  404  404
              Ideas.withdraw              published     404  ok   404  404  404  404  404  404  404  404  404
              MailReturn.askToAttach      own           401  ok   ok   401  401  401  401  401  401  401  401
              MailReturn.enter            wrong         none none none none none none none none none none none
              MailReturn.isAttached       own           none ok   none none none none none none none none none
              MailReturn.remove           own           401  ok   ok   401  401  401  401  401  401  401  401
              BarrierReports.done         report        404  404  404  403  403  ok   404  404  404  404  ok
              BarrierReports.page         report        404  404  404  403  403  ok   404  404  404  404  ok
              BarrierReports.waiting      report        none none none none none ok   none none none none none
              LegalEditing.draft          commune       404  404  404  403  403  ok   404  404  404  404  ok
              LegalEditing.places         commune       none none none none none ok   none none none none none
              LegalEditing.preview        commune       404  404  404  403  403  ok   404  404  404  404  ok
              LegalEditing.publish        commune       404  404  404  403  403  ok   404  404  404  404  ok
              LegalEditing.save           commune       404  404  404  403  403  ok   404  404  404  404  ok
              Media.access                published     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Media.access                held          404  ok   404  ok   404  404  404  404  404  404  ok
              Media.access                declined      404  ok   404  ok   404  404  404  404  404  404  ok
              Media.access                withdrawn     404  404  404  404  404  404  404  404  404  404  404
              Media.read                  published     ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Media.read                  held          404  ok   404  ok   404  404  404  404  404  404  ok
              Media.read                  declined      404  ok   404  ok   404  404  404  404  404  404  ok
              Media.read                  withdrawn     404  404  404  404  404  404  404  404  404  404  404
              Media.describe              published     404  404  404  404  404  404  404  404  404  404  404
              Media.describe              held          404  404  404  404  404  404  404  404  404  404  404
              Media.remove                published     404  404  404  404  404  404  404  404  404  404  404
              Media.remove                held          404  404  404  404  404  404  404  404  404  404  404
              Media.store                 published     404  404  404  404  404  404  404  404  404  404  404
              Media.store                 held          404  404  404  404  404  404  404  404  404  404  404
              Jobs.all                    -             403  403  403  403  403  403  ok   403  403  403  ok
              Jobs.failing                -             403  403  403  403  403  403  ok   403  403  403  ok
              Jobs.failures               -             403  403  403  403  403  403  ok   403  403  403  ok
              Jobs.runNow                 failed        403  403  403  403  403  403  ok   403  403  403  ok
              Jobs.runNow                 unknown       403  403  403  403  403  403  404  403  403  403  404
              Moderation.claim            case          404  404  404  ok   403  403  404  404  404  404  403
              Moderation.decide           publish       404  404  404  ok   403  403  404  404  404  404  403
              Moderation.decide           decline       404  404  404  ok   403  403  404  404  404  404  403
              Moderation.get              case          404  404  404  ok   403  403  404  404  404  404  ok
              Moderation.get              decided       404  404  404  ok   403  403  404  404  404  404  ok
              Moderation.queue            case          403  403  403  ok   403  403  403  none 403  403  403
              Moderation.release          case          404  404  404  ok   403  403  404  404  404  404  403
              Moderation.waiting          case          none none none ok   none none none none none none none
              Outbox.handOver             mail          403  403  403  403  403  403  ok   403  403  403  ok
              Outbox.page                 mail          403  403  403  403  403  403  ok   403  403  403  ok
              Outbox.read                 mail          403  403  403  403  403  403  ok   403  403  403  ok
              Outbox.retry                failed-mail   403  403  403  403  403  403  ok   403  403  403  ok
              Outbox.waiting              mail          none none none none none none ok   none none none ok
              Projects.create             commune       404  404  404  403  ok   403  404  404  404  404  ok
              Projects.get(Actor,ProjectId)  project  ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Projects.get(Actor,ProjectId)  draft    404  404  404  ok   ok   ok   404  404  404  404  ok  404
              Projects.named              project       ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              Projects.named              draft         none none none ok   ok   ok   none none none none ok
              ProjectEditing.become       archive       404  404  404  403  ok   ok   404  404  404  404  ok
              ProjectEditing.become       takeBack      404  404  404  403  ok   ok   404  404  404  404  ok
              ProjectEditing.begin        commune       404  404  404  403  ok   403  404  404  404  404  ok
              ProjectEditing.forget       draft         404  404  404  403  ok   403  404  404  404  404  404
              ProjectEditing.keep         draft         404  404  404  403  ok   403  404  404  404  404  404
              ProjectEditing.list         draft         none none none ok   ok   ok   none none none none none
              ProjectEditing.missing      draft         404  404  404  ok   ok   ok   404  404  404  404  ok  404
              ProjectEditing.open         draft         404  404  404  ok   ok   ok   404  404  404  404  ok  404
              ProjectEditing.save         draft         404  404  404  403  ok   403  404  404  404  404  ok
              ProjectEditing.save         project       404  404  404  403  ok   403  404  404  404  404  ok
              ProjectGallery.add          draft         404  404  404  403  ok   403  404  404  404  404  ok
              ProjectPictures.access      project       ok   ok   ok   ok   ok   ok   ok   ok   ok   ok   ok
              ProjectPictures.access      draft         none none none ok   ok   ok   none none none none ok
              ProjectPictures.requireChange  draft      404  404  404  403  ok   403  404  404  404  404  ok
              Residents.recoveryCode      own           401  ok   ok   401  401  401  401  401  401  401  401
              StaffAssignments.assign     colleague     404  404  404  403  403  ok   ok   404  404  404  ok
              VolunteerLanguages.change   volunteer     404  404  404  403  ok   ok   ok   404  404  404  ok
              VolunteerLanguages.change   colleague     404  404  404  403  404  404  404  404  404  404  404
              StaffAssignments.assign     elsewhere     404  404  404  403  403  404  404  404  404  404  404
              StaffAccounts.create        commune       404  404  404  403  403  ok   ok   404  404  404  ok
              StaffAccounts.create        portal        403  403  403  403  403  403  ok   403  403  403  ok
              StaffAccounts.create        volunteer     404  404  404  403  ok   ok   ok   404  404  404  ok
              StaffAccounts.disable       colleague     404  404  404  404  404  ok   ok   404  404  404  ok
              StaffAccounts.disable       volunteer     404  404  404  404  ok   ok   ok   404  404  404  ok
              StaffAccounts.disable       shared        404  404  404  404  404  404  ok   404  404  404  ok
              StaffAccounts.disable       operator      404  404  404  404  404  404  ok   404  404  404  ok
              StaffAccounts.find          commune       404  404  404  403  403  ok   ok   404  404  404  ok
              StaffAccounts.find          portal        403  403  403  403  403  403  ok   403  403  403  ok
              StaffAccounts.invite        invited       404  404  404  404  404  ok   ok   404  404  404  ok
              StaffAccounts.list          commune       404  404  404  403  none ok   ok   404  404  404  ok
              StaffAccounts.list          volunteer     404  404  404  403  ok   ok   ok   404  404  404  ok
              StaffAccounts.list          portal        403  403  403  403  403  403  ok   403  403  403  ok
              StaffAccounts.places        commune       none none none none ok   ok   none none none none none none
              StaffAccounts.revoke        colleague     404  404  404  404  404  ok   ok   404  404  404  ok
              StaffAccounts.revoke        volunteer     404  404  404  404  ok   ok   ok   404  404  404  ok
              StaffAccounts.revoke        shared        404  404  404  404  404  404  ok   404  404  404  ok
              StaffAccounts.revoke        operator      404  404  404  404  404  404  ok   404  404  404  ok
              StaffRecovery.start         colleague     404  404  404  404  404  ok   ok   404  404  404  ok
              StaffRecovery.start         volunteer     404  404  404  404  ok   ok   ok   404  404  404  ok
              StaffRecovery.start         shared        404  404  404  404  404  404  ok   404  404  404  ok
              StaffRecovery.start         operator      404  404  404  404  404  404  ok   404  404  404  ok
              SurveyDataset.dataset(Actor,UUID)  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              SurveyDataset.dataset(Actor,UUID,Language)  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              Surveys.publish  project  404  404  404  403  ok  ok  404  404  404  404  ok
              Surveys.close  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              Surveys.run  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              Surveys.ofStaff(Actor)  survey  404  404  404  ok  ok  ok  none  none  none  none  404
              Surveys.ofStaff(Actor,SurveyId)  survey  404  404  404  ok  ok  ok  404  404  404  404  ok
              Surveys.earlier  survey  404  404  404  ok  ok  ok  404  404  404  404  ok
              Surveys.versions  survey  404  404  404  ok  ok  ok  404  404  404  404  ok
              Surveys.definition(Actor,SurveyId,int)  survey  404  404  404  ok  ok  ok  404  404  404  404  ok
              Surveys.answered  survey  none  none  none  ok  ok  ok  none  none  none  none  ok
              Surveys.counts  survey  404  404  404  ok  ok  ok  404  404  404  404  ok
              SurveyCodes.generate  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              SurveyCodes.revoke  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              SurveyCodes.revokeUnspent  survey  404  404  404  403  ok  ok  404  404  404  404  ok
              SurveyRights.enter  survey  404  404  404  ok  ok  ok  404  404  404  404  ok
              SurveyRights.spend(Actor,String,byte[])  account  401  ok  ok  401  401  401  401  401  401  401  401
              Voices.forgetOpinion        published     404  ok   ok   404  404  404  404  404  404  404  404
              Voices.forgetOpinion        held          404  404  404  404  404  404  404  404  404  404  404
              Voices.opine                published     404  ok   ok   404  404  404  404  404  404  404  404
              Voices.opine                held          404  404  404  404  404  404  404  404  404  404  404
              Voices.support              published     404  ok   ok   404  404  404  404  404  404  404  404
              Voices.support              declined      404  404  404  404  404  404  404  404  404  404  404
              Voices.unsupport            published     404  ok   ok   404  404  404  404  404  404  404  404
              Voices.unsupport            held          404  404  404  404  404  404  404  404  404  404  404\
              """,
              List.of(Who.values())));

  /** Methods that check nobody, each with the reason why they need not. */
  public static final Map<String, String> UNCHECKED =
      reasons(
          """
          AuditLog.actorName             words for an entry that was read with the rights for it
          AuditLog.record                features record who acts, in the transaction of the action
          BoardDataset.activityType      a constant
          BoardOpinions.boards           what the job has to do
          BoardOpinions.refresh          done by the job, for nobody
          Boards.get                     that a board exists is public, unless its project is a draft
          Boards.in                      for projects that the reader was permitted to see
          Boards.named(ProjectId,String)  for imports, which ask for the rights to what they find
          Boards.named(String)           for imports, which ask for the rights to what they find
          FollowUps.answers              for ideas that the reader was permitted to see
          FollowUps.now                  for ideas that the reader was permitted to see
          FollowUps.story                for ideas that the reader was permitted to see
          IdeaChains.next                what is on a project's page is public
          IdeaChains.of(Collection)      for ideas that the reader was permitted to see
          IdeaChains.of(ProjectId)       what is on a project's page is public
          IdeaMerges.of                  for the reader's own ideas as Ideas.mine gave them
          IdeaMerges.parts               for ideas that the reader was permitted to see
          IdeaMerges.staying             where a public address leads to; what is there checks who asks
          CommuneAreas.of                maps and names of neighbourhoods are public
          CommuneMaps.bounds             maps of communes are public
          CommuneMaps.get                maps of communes are public
          CommuneMaps.of                 maps of communes are public
          CommuneMaps.path               maps of communes are public
          Communes.all                   names of communes are public
          Communes.get                   names of communes are public
          Communes.named                 names of communes are public
          Communes.neighbourhoods        names of neighbourhoods are public
          CodeCookie.read                what binds a code to the browser that asks
          CodeCookie.remove              the browser that asks
          CodeCookie.write               the browser that asks
          CurrentActor.current           says who acts
          CurrentActor.reader            says who acts
          CurrentActor.resident          says who acts
          DemoProjectFinder.find         for the first start with demo content
          DemoStaff.all                  for the command that prints demo accounts, on loopback only
          DemoStaff.ensure               for the first start with demo content, on loopback only
          DemoStaff.exists               for the first start
          DeviceCookie.newKey            random
          DeviceCookie.read              the secret that the request itself brings
          DeviceCookie.remove            the device that asks
          DeviceCookie.renew             the device that asks
          DeviceCookie.write             the device that asks
          Exports.write                  writes a dataset that was got with the rights for it
          Exports.writeTable             writes a table that was got with the rights for it
          Exports.writeWorkbook          writes a workbook that was got with the rights for it
          Exports.writeZip               writes a dataset that was got with the rights for it
          BarrierReports.send            anybody may say where they got stuck; limited in number
          Imprints.complete              the imprint is public
          Imprints.missing               the imprint is public
          LegalPages.editions            the law's pages are public
          LegalPages.shown(CommuneId,LegalPage,Language)  the law's pages are public
          LegalPages.shown(CommuneId,LegalPage,Language,int)  the law's pages are public
          Mails.queue                    features say something, in the transaction of what they do
          Mails.sends                    whether there is a mail server
          MailReturn.askToReturn         whoever reads the mail is the resident
          MailReturn.isOffered           a setting
          Media.of                       for the feature whose things they are, which checks who asks
          Media.removeAll                features remove, in the transaction in which a thing goes
          Media.removeOrphans            what nobody can reach goes, whoever asks
          MediaDrafts.attach             features attach, in the transaction of the writing
          MediaDrafts.has                for features, which check who asks
          MediaDrafts.keep               for features, which check who sends
          MediaDrafts.knows              for features, which check who sends
          Moderation.newestDecisions     for the feature whose things they are, which knows its authors
          Moderation.reviewNew           features ask for a review, in the transaction of the writing
          Moderation.review              features ask for a review, in the transaction of the writing
          Moderation.withdraw            features close a case, in the transaction of the withdrawal
          MyIdeas.decisions              for the reader's own ideas as Ideas.mine gave them
          ProjectGallery.of              for projects that the reader was permitted to see
          ProjectGallery.shown           for projects that the reader was permitted to see
          Projects.archivedOf            what is on a project's page is public
          Projects.bySlug                what is on a project's page is public
          Projects.content               what is on a project's page is public
          Projects.get(Collection)       what is on a project's page is public
          Projects.get(ProjectId)        what is on a project's page is public
          Projects.isVisible             whether others see it is not secret
          Projects.newest                what is on a project's page is public
          Projects.newestOf              what is on a project's page is public
          Projects.today                 the calendar
          Residents.recover              whoever has the code is the resident
          Darkroom.develop  makes a picture anew, for whoever brings it
          PortalPlace.address  where the portal stands is public
          PlainPages.brand  the name and mark of a commune are public
          PlainPages.html  writes what it is given
          PortalSeals.open  for features, which know whose it is
          PortalSeals.seal  for features, which know whose it is
          SurveyAnswers.submit  answers come without a person; a signature or the open link permits them
          SurveyDataset.activityType  a constant
          ContentTranslations.carry  for features, of texts that are the same
          ContentTranslations.read  for originals that the reader was permitted to see
          SurveyDrafts.get  whoever knows its random address; only the phone can read it
          SurveyDrafts.put  whoever knows its random address; limited in size and number
          SurveyDrafts.remove  whoever knows its random address
          SurveyDrafts.removeExpired  for the job that clears up
          SurveyReceipts.read  whoever holds the receipt gave the answer
          SurveyReceipts.withdraw  whoever holds the receipt gave the answer
          SurveyRights.look  whoever holds the code may know whether it is spent
          SurveyRights.spend(String,String,byte[])  whoever holds the code has the right
          SurveySealing.sealEnded  for the job that seals what has ended
          Surveys.byHandle  for commands, which may do what any role may
          Surveys.definition(String,Integer)  a published survey is public
          Surveys.named  for projects that the reader was permitted to see
          Surveys.page  a published survey is public
          Surveys.summaries  for projects that the reader was permitted to see
          StaffAccounts.inviteFirstOperator  for the first start, while there is no operator
          StaffAccounts.name             names of staff for colleagues' pages and the log
          VolunteerLanguages.of          for translation, which checks who translates
          StaffAccounts.operatorExists   for the first start
          StaffAccounts.setupAddress     a constant
          StaffRecovery.complete         whoever has the one-time secret and the other factor is the person
          StaffRecovery.lost             whoever has the one-time secret and knows the address
          StaffSetup.complete            whoever has the one-time secret is the invited person
          StaffSetup.enrol               random
          StaffSignIn.attempt            this is the sign-in
          StaffSignIn.principal          this is the sign-in
          SurveyAddress.of               where a survey is found is public
          SurveyAddress.path             where a survey is found is public
          Translations.getProvidedLocales  the portal's own words are public
          Translations.getTranslation    the portal's own words are public\
          """);

  static {
    UNCHECKED.putAll(BuildRows.OPEN);
    UNCHECKED.putAll(FindingRows.OPEN);
    UNCHECKED.putAll(CardRows.OPEN);
    UNCHECKED.putAll(IdeaPartRows.OPEN);
    UNCHECKED.putAll(SurveyWorkRows.OPEN);
    UNCHECKED.putAll(MeetingRows.OPEN);
    UNCHECKED.putAll(MeetingStaffRows.OPEN);
    UNCHECKED.putAll(MessageRows.OPEN);
    UNCHECKED.putAll(PollRows.OPEN);
    UNCHECKED.putAll(TalkRows.OPEN);
  }

  private AccessMatrix() {}

  @SafeVarargs
  private static List<AccessRow> all(List<AccessRow>... parts) {
    return Stream.of(parts).flatMap(List::stream).toList();
  }

  private static Map<String, String> reasons(String list) {
    return list.lines()
        .map(line -> line.strip().split("\\s{2,}", 2))
        .collect(
            Collectors.toMap(
                parts -> parts[0], parts -> parts[1], (first, second) -> first, TreeMap::new));
  }
}
