using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ideas.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Leadership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "Division",
                table: "RankingRows",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Theme",
                table: "Ideas",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AnswersBy",
                table: "Campaigns",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AnswersPromised",
                table: "Campaigns",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Customers",
                table: "BoardItems",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Effectiveness",
                table: "BoardItems",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Productivity",
                table: "BoardItems",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Staff",
                table: "BoardItems",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Customers",
                table: "BoardChanges",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Effectiveness",
                table: "BoardChanges",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Productivity",
                table: "BoardChanges",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Aims_Staff",
                table: "BoardChanges",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeenAt",
                table: "AspNetUsers",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeenBefore",
                table: "AspNetUsers",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BoardComments",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    BoardItemId = table.Column<Guid>(nullable: false),
                    Text = table.Column<string>(maxLength: 1000, nullable: false),
                    ByAccountId = table.Column<Guid>(nullable: true),
                    ByName = table.Column<string>(nullable: false),
                    At = table.Column<DateTime>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardComments_AspNetUsers_ByAccountId",
                        column: x => x.ByAccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_BoardComments_BoardItems_BoardItemId",
                        column: x => x.BoardItemId,
                        principalTable: "BoardItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Experiments",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    BoardItemId = table.Column<Guid>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    What = table.Column<string>(maxLength: 300, nullable: false),
                    Who = table.Column<string>(maxLength: 120, nullable: false),
                    From = table.Column<DateOnly>(nullable: false),
                    Until = table.Column<DateOnly>(nullable: false),
                    Measure = table.Column<string>(maxLength: 200, nullable: false),
                    Before = table.Column<string>(maxLength: 200, nullable: true),
                    After = table.Column<string>(maxLength: 200, nullable: true),
                    Learned = table.Column<string>(maxLength: 1000, nullable: true),
                    Language = table.Column<string>(maxLength: 2, nullable: false),
                    Outcome = table.Column<string>(maxLength: 40, nullable: true),
                    EndedAt = table.Column<DateTime>(nullable: true),
                    Version = table.Column<int>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Experiments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Experiments_BoardItems_BoardItemId",
                        column: x => x.BoardItemId,
                        principalTable: "BoardItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupSnapshots",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    CampaignId = table.Column<Guid>(nullable: false),
                    QuestionId = table.Column<Guid>(nullable: false),
                    ComputedAt = table.Column<DateTime>(nullable: false),
                    ThroughSequence = table.Column<long>(nullable: false),
                    Content = table.Column<string>(nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSnapshots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupSnapshots_Campaigns_CampaignId",
                        column: x => x.CampaignId,
                        principalTable: "Campaigns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Webhooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    Name = table.Column<string>(maxLength: 80, nullable: false),
                    Url = table.Column<string>(maxLength: 2000, nullable: false),
                    Secret = table.Column<string>(nullable: false),
                    Language = table.Column<string>(maxLength: 2, nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    EndedAt = table.Column<DateTime>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Webhooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WebhookMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(nullable: false),
                    WebhookId = table.Column<Guid>(nullable: false),
                    Key = table.Column<string>(maxLength: 200, nullable: false),
                    Body = table.Column<string>(nullable: false),
                    CreatedAt = table.Column<DateTime>(nullable: false),
                    DueAt = table.Column<DateTime>(nullable: false),
                    SentAt = table.Column<DateTime>(nullable: true),
                    Failures = table.Column<int>(nullable: false),
                    LastError = table.Column<string>(nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookMessages_Webhooks_WebhookId",
                        column: x => x.WebhookId,
                        principalTable: "Webhooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BoardComments_BoardItemId",
                table: "BoardComments",
                column: "BoardItemId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardComments_ByAccountId",
                table: "BoardComments",
                column: "ByAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Experiments_BoardItemId",
                table: "Experiments",
                column: "BoardItemId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSnapshots_CampaignId_QuestionId_ComputedAt",
                table: "GroupSnapshots",
                columns: new[] { "CampaignId", "QuestionId", "ComputedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookMessages_SentAt_DueAt",
                table: "WebhookMessages",
                columns: new[] { "SentAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookMessages_WebhookId_Key",
                table: "WebhookMessages",
                columns: new[] { "WebhookId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardComments");

            migrationBuilder.DropTable(
                name: "Experiments");

            migrationBuilder.DropTable(
                name: "GroupSnapshots");

            migrationBuilder.DropTable(
                name: "WebhookMessages");

            migrationBuilder.DropTable(
                name: "Webhooks");

            migrationBuilder.DropColumn(
                name: "Division",
                table: "RankingRows");

            migrationBuilder.DropColumn(
                name: "Theme",
                table: "Ideas");

            migrationBuilder.DropColumn(
                name: "AnswersBy",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "AnswersPromised",
                table: "Campaigns");

            migrationBuilder.DropColumn(
                name: "Aims_Customers",
                table: "BoardItems");

            migrationBuilder.DropColumn(
                name: "Aims_Effectiveness",
                table: "BoardItems");

            migrationBuilder.DropColumn(
                name: "Aims_Productivity",
                table: "BoardItems");

            migrationBuilder.DropColumn(
                name: "Aims_Staff",
                table: "BoardItems");

            migrationBuilder.DropColumn(
                name: "Aims_Customers",
                table: "BoardChanges");

            migrationBuilder.DropColumn(
                name: "Aims_Effectiveness",
                table: "BoardChanges");

            migrationBuilder.DropColumn(
                name: "Aims_Productivity",
                table: "BoardChanges");

            migrationBuilder.DropColumn(
                name: "Aims_Staff",
                table: "BoardChanges");

            migrationBuilder.DropColumn(
                name: "SeenAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "SeenBefore",
                table: "AspNetUsers");
        }
    }
}
