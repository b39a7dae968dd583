using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideas.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Admin : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ParticipantId",
                table: "VoteReviews",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Checksum",
                table: "Rankings",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Voters",
                table: "Rankings",
                nullable: false,
                defaultValue: 0);

            // Results from before would otherwise count as those of too few voters to be shown.
            migrationBuilder.Sql(
                """
                UPDATE "Rankings" SET "Voters" = (
                    SELECT COUNT(DISTINCT "ParticipantId") FROM "Votes"
                    WHERE "Votes"."CampaignId" = "Rankings"."CampaignId" AND "Votes"."SetAside" IS NULL AND "Votes"."Sequence" <= "Rankings"."ThroughSequence" AND "Votes"."Choice" <> 'Skip')
                WHERE "IsFinal"
                """);

            migrationBuilder.AddColumn<Guid>(
                name: "InFavourOf",
                table: "Ideas",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OriginalText",
                table: "Ideas",
                maxLength: 280,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RedactedAt",
                table: "Ideas",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Access",
                table: "Campaigns",
                maxLength: 40,
                nullable: false,
                defaultValue: "Anyone");

            migrationBuilder.AddColumn<string>(
                name: "AccessWord",
                table: "Campaigns",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "BoardMinimum",
                table: "Campaigns",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<string>(
                name: "Colour",
                table: "Campaigns",
                maxLength: 7,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedAt",
                table: "Campaigns",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Mode",
                table: "Campaigns",
                maxLength: 40,
                nullable: false,
                defaultValue: "Both");

            migrationBuilder.AddColumn<string>(
                name: "Networks",
                table: "Campaigns",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "PublishesResult",
                table: "Campaigns",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<int>(
                name: "RetentionMonths",
                table: "Campaigns",
                nullable: false,
                defaultValue: 24);

            migrationBuilder.AddColumn<int>(
                name: "RoundLength",
                table: "Campaigns",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<Guid>(
                name: "ParentId",
                table: "BackgroundOption",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    At = table.Column<DateTime>(nullable: false),
                    ByAccountId = table.Column<Guid>(nullable: true),
                    ByName = table.Column<string>(nullable: false),
                    Act = table.Column<string>(maxLength: 40, nullable: false),
                    CampaignId = table.Column<Guid>(nullable: true),
                    Subject = table.Column<string>(maxLength: 200, nullable: false),
                    Details = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IdeaFlags",
                columns: table => new
                {
                    IdeaId = table.Column<Guid>(nullable: false),
                    ParticipantId = table.Column<Guid>(nullable: false),
                    Reason = table.Column<string>(maxLength: 40, nullable: false),
                    IsSettled = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdeaFlags", x => new { x.IdeaId, x.ParticipantId });
                    table.ForeignKey(
                        name: "FK_IdeaFlags_Ideas_IdeaId",
                        column: x => x.IdeaId,
                        principalTable: "Ideas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IdeaFlags_Participants_ParticipantId",
                        column: x => x.ParticipantId,
                        principalTable: "Participants",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Logos",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(nullable: false),
                    ContentType = table.Column<string>(maxLength: 40, nullable: false),
                    Bytes = table.Column<byte[]>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Logos", x => x.CampaignId);
                    table.ForeignKey(
                        name: "FK_Logos_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    To = table.Column<string>(nullable: false),
                    Subject = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: false),
                    SentAt = table.Column<DateTime>(nullable: true),
                    Failures = table.Column<int>(nullable: false),
                    LastError = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonalLinks",
                columns: table => new
                {
                    Hash = table.Column<byte[]>(maxLength: 32, nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    IsUsed = table.Column<bool>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalLinks", x => x.Hash);
                    table.ForeignKey(
                        name: "FK_PersonalLinks_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Units",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    ParentId = table.Column<Guid>(nullable: true),
                    Position = table.Column<int>(nullable: false),
                    Name_En = table.Column<string>(nullable: true),
                    Name_Fi = table.Column<string>(nullable: true),
                    Name_Sv = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Units", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Units_Units_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Units",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UnlikePairs",
                columns: table => new
                {
                    FirstId = table.Column<Guid>(nullable: false),
                    SecondId = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnlikePairs", x => new { x.FirstId, x.SecondId });
                    table.ForeignKey(
                        name: "FK_UnlikePairs_Ideas_FirstId",
                        column: x => x.FirstId,
                        principalTable: "Ideas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UnlikePairs_Ideas_SecondId",
                        column: x => x.SecondId,
                        principalTable: "Ideas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At",
                table: "Audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_CampaignId",
                table: "Audit",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_IdeaFlags_ParticipantId",
                table: "IdeaFlags",
                column: "ParticipantId");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Key",
                table: "Outbox",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_SentAt_DueAt",
                table: "Outbox",
                columns: new[] { "SentAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonalLinks_CampaignId",
                table: "PersonalLinks",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_Units_ParentId",
                table: "Units",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_UnlikePairs_CampaignId",
                table: "UnlikePairs",
                column: "CampaignId");

            migrationBuilder.CreateIndex(
                name: "IX_UnlikePairs_SecondId",
                table: "UnlikePairs",
                column: "SecondId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "IdeaFlags");

            migrationBuilder.DropTable(
                name: "Logos");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "PersonalLinks");

            migrationBuilder.DropTable(
                name: "Units");

            migrationBuilder.DropTable(
                name: "UnlikePairs");

            migrationBuilder.DropColumn(
                name: "ParticipantId",
                table: "VoteReviews");

            migrationBuilder.DropColumn(
                name: "Checksum",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "Voters",
                table: "Rankings");

            migrationBuilder.DropColumn(
                name: "InFavourOf",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "OriginalText",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "RedactedAt",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "Access",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "AccessWord",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "BoardMinimum",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Colour",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Networks",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "PublishesResult",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "RetentionMonths",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "RoundLength",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "ParentId",
                table: "BackgroundOption");
        }
    }
}
