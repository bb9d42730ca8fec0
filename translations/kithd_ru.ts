<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en">
<context>
    <name>NotificationText</name>
    <message>
        <source>%1 liked your post</source>
        <translation>%1 оценил(а) вашу запись</translation>
    </message>
    <message>
        <source>%1 and %2 liked your post</source>
        <translation>%1 и %2 оценили вашу запись</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) liked your post</source>
        <translation>
            <numerusform>%1 и ещё %n человек оценили вашу запись</numerusform>
            <numerusform>%1 и ещё %n человека оценили вашу запись</numerusform>
            <numerusform>%1 и ещё %n человек оценили вашу запись</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shared your post</source>
        <translation>%1 поделился(ась) вашей записью</translation>
    </message>
    <message>
        <source>%1 and %2 shared your post</source>
        <translation>%1 и %2 поделились вашей записью</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n other(s) shared your post</source>
        <translation>
            <numerusform>%1 и ещё %n человек поделились вашей записью</numerusform>
            <numerusform>%1 и ещё %n человека поделились вашей записью</numerusform>
            <numerusform>%1 и ещё %n человек поделились вашей записью</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commented on your post</source>
        <translation>%1 комментирует вашу запись</translation>
    </message>
    <message>
        <source>%1 replied to you</source>
        <translation>%1 отвечает вам</translation>
    </message>
    <message>
        <source>%1 mentioned you</source>
        <translation>%1 упоминает вас</translation>
    </message>
    <message>
        <source>%1 follows you</source>
        <translation>%1 теперь читает вас</translation>
    </message>
    <message>
        <source>%1 would like to follow you</source>
        <translation>%1 хочет читать вас</translation>
    </message>
    <message>
        <source>%1 would like to be your friend</source>
        <translation>%1 хочет добавить вас в друзья</translation>
    </message>
    <message>
        <source>%1 is your friend now</source>
        <translation>%1 теперь у вас в друзьях</translation>
    </message>
    <message>
        <source>%1 sent you a message</source>
        <translation>%1 пишет вам</translation>
    </message>
    <message>
        <source>%1 invited you to a group</source>
        <translation>%1 приглашает вас в группу</translation>
    </message>
    <message>
        <source>News from this server</source>
        <translation>Новости этого сервера</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Кто-то</translation>
    </message>
    <message>
        <source>Your export is ready to be downloaded</source>
        <translation>Ваши данные собраны и готовы к скачиванию</translation>
    </message>
    <message>
        <source>One of your sign-ins was used in two places and has been ended. If that was not you, change your password.</source>
        <translation>Одним из ваших входов воспользовались в двух местах, и он завершён. Если это были не вы, смените пароль.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) would like to join</source>
        <translation>
            <numerusform>%n человек хочет вступить</numerusform>
            <numerusform>%n человека хотят вступить</numerusform>
            <numerusform>%n человек хотят вступить</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>Join %1</source>
        <translation>Вступить в «%1»</translation>
    </message>
    <message>
        <source>%1 invites you.</source>
        <translation>%1 приглашает вас.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>Открыть в Kith</translation>
    </message>
    <message>
        <source>This link is good until %1.</source>
        <translation>Ссылка действует до %1.</translation>
    </message>
    <message>
        <source>If you do not have Kith on this device yet:</source>
        <translation>Если на этом устройстве ещё нет Kith:</translation>
    </message>
    <message>
        <source>Install Kith on your computer. Whoever invited you knows where to get it.</source>
        <translation>Установите Kith на компьютер. Где его взять, знает тот, кто вас пригласил.</translation>
    </message>
    <message>
        <source>Choose “Join” and paste this link:</source>
        <translation>Выберите «Вступить» и вставьте эту ссылку:</translation>
    </message>
    <message>
        <source>This invitation does not hold any more</source>
        <translation>Это приглашение больше не действует</translation>
    </message>
    <message>
        <source>It is used up, has expired or was withdrawn. Ask whoever sent it to you for a new one to %1.</source>
        <translation>Оно использовано, истекло или отозвано. Попросите того, кто его прислал, о новом приглашении в «%1».</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) are there already.</source>
        <translation>
            <numerusform>Там уже %n участник.</numerusform>
            <numerusform>Там уже %n участника.</numerusform>
            <numerusform>Там уже %n участников.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Letter</name>
    <message>
        <source>If this was not you, there is nothing to do.</source>
        <translation>Если это были не вы, ничего делать не нужно.</translation>
    </message>
    <message>
        <source>Confirm your address for {server}</source>
        <translation>Подтвердите адрес для {server}</translation>
    </message>
    <message>
        <source>Please confirm that this address is yours. Somebody has given it for the new account @{name} on {server}.</source>
        <translation>Подтвердите, что это ваш адрес. Он указан для новой учётной записи @{name} на {server}.</translation>
    </message>
    <message>
        <source>Confirm the address</source>
        <translation>Подтвердить адрес</translation>
    </message>
    <message>
        <source>The link works once and for 24 hours.</source>
        <translation>Ссылка действует один раз и 24 часа.</translation>
    </message>
    <message>
        <source>Confirm your new address for {server}</source>
        <translation>Подтвердите новый адрес для {server}</translation>
    </message>
    <message>
        <source>The account @{name} on {server} is to use this address from now on. Please confirm that it is yours.</source>
        <translation>Учётная запись @{name} на {server} переходит на этот адрес. Подтвердите, что он ваш.</translation>
    </message>
    <message>
        <source>Your address on {server} is about to change</source>
        <translation>Ваш адрес на {server} скоро изменится</translation>
    </message>
    <message>
        <source>Somebody who is signed in as @{name} wants to use another address: {detail}. Nothing changes until that address is confirmed.</source>
        <translation>Кто-то, вошедший как @{name}, хочет перейти на другой адрес: {detail}. Пока тот адрес не подтверждён, ничего не изменится.</translation>
    </message>
    <message>
        <source>If this was not you, change your password and end all other sessions.</source>
        <translation>Если это были не вы, смените пароль и завершите все остальные сеансы.</translation>
    </message>
    <message>
        <source>Your address on {server} has changed</source>
        <translation>Ваш адрес на {server} изменён</translation>
    </message>
    <message>
        <source>The account @{name} uses another address now: {detail}. No more mails will come to this one.</source>
        <translation>Учётная запись @{name} теперь использует другой адрес: {detail}. На этот писем больше не будет.</translation>
    </message>
    <message>
        <source>If this was not you, ask the administrators of {server} for help.</source>
        <translation>Если это были не вы, обратитесь к администраторам {server}.</translation>
    </message>
    <message>
        <source>You already have an account on {server}</source>
        <translation>У вас уже есть учётная запись на {server}</translation>
    </message>
    <message>
        <source>Somebody, perhaps you, has tried to use this address for another account on {server}. It belongs to @{name}: sign in with that, or ask for a new password if you have forgotten yours.</source>
        <translation>Кто-то, возможно вы, попытался использовать этот адрес для другой учётной записи на {server}. Он принадлежит @{name}: войдите с этим именем или запросите новый пароль, если забыли свой.</translation>
    </message>
    <message>
        <source>A new password for {server}</source>
        <translation>Новый пароль для {server}</translation>
    </message>
    <message>
        <source>Somebody, hopefully you, has asked for a new password for @{name} on {server}.</source>
        <translation>Кто-то, надеемся, вы, запросил новый пароль для @{name} на {server}.</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Задать новый пароль</translation>
    </message>
    <message>
        <source>The link works once and for one hour. With the new password all devices are signed out.</source>
        <translation>Ссылка действует один раз и один час. С новым паролем на всех устройствах придётся войти заново.</translation>
    </message>
    <message>
        <source>If this was not you, there is nothing to do: your password stays as it is.</source>
        <translation>Если это были не вы, ничего делать не нужно: пароль останется прежним.</translation>
    </message>
    <message>
        <source>Your password on {server} has changed</source>
        <translation>Ваш пароль на {server} изменён</translation>
    </message>
    <message>
        <source>The password of @{name} on {server} has been changed.</source>
        <translation>Пароль @{name} на {server} изменён.</translation>
    </message>
    <message>
        <source>If this was not you, ask for a new password at once and tell the administrators of {server}.</source>
        <translation>Если это были не вы, сразу запросите новый пароль и сообщите администраторам {server}.</translation>
    </message>
    <message>
        <source>Two-step sign-in on {server} has changed</source>
        <translation>Двухэтапный вход на {server} изменён</translation>
    </message>
    <message>
        <source>Two-step sign-in of @{name} on {server} has been changed.</source>
        <translation>Двухэтапный вход @{name} на {server} изменён.</translation>
    </message>
    <message>
        <source>A sign-in on {server} was ended</source>
        <translation>Один из сеансов на {server} завершён</translation>
    </message>
    <message>
        <source>Two devices have used the same sign-in of @{name} on {server}, so it was ended. This can be a restored backup, or somebody has copied it.</source>
        <translation>Два устройства использовали один и тот же вход @{name} на {server}, поэтому он завершён. Причиной может быть восстановленная резервная копия, или кто-то его скопировал.</translation>
    </message>
    <message>
        <source>If you know of nothing, change your password and end all other sessions.</source>
        <translation>Если вы об этом ничего не знаете, смените пароль и завершите все остальные сеансы.</translation>
    </message>
    <message>
        <source>Your account on {server} is approved</source>
        <translation>Ваша учётная запись на {server} одобрена</translation>
    </message>
    <message>
        <source>An administrator of {server} has approved your account @{name}. You can sign in now.</source>
        <translation>Администратор {server} одобрил вашу учётную запись @{name}. Теперь можно войти.</translation>
    </message>
    <message>
        <source>Welcome!</source>
        <translation>Добро пожаловать!</translation>
    </message>
    <message>
        <source>Your registration on {server}</source>
        <translation>Ваша регистрация на {server}</translation>
    </message>
    <message>
        <source>The administrators of {server} have not accepted the registration of @{name}.</source>
        <translation>Администраторы {server} не приняли регистрацию @{name}.</translation>
    </message>
    <message>
        <source>All that was stored of it has been removed.</source>
        <translation>Всё, что было о ней сохранено, удалено.</translation>
    </message>
    <message>
        <source>Your account on {server} will be deleted</source>
        <translation>Ваша учётная запись на {server} будет удалена</translation>
    </message>
    <message>
        <source>The account @{name} on {server} will be deleted with all it holds, as you have asked: {detail}. Whoever signs in before then can keep it.</source>
        <translation>Учётная запись @{name} на {server} будет удалена со всем содержимым, как вы просили: {detail}. До этого её можно сохранить, если войти.</translation>
    </message>
    <message>
        <source>If this was not you, sign in, keep the account and change your password.</source>
        <translation>Если это были не вы, войдите, сохраните учётную запись и смените пароль.</translation>
    </message>
    <message>
        <source>Welcome to {server}</source>
        <translation>Добро пожаловать на {server}</translation>
    </message>
    <message>
        <source>Your account @{name} on {server} is ready. Say hello, look who is there, and tell us a little about yourself in your profile.</source>
        <translation>Ваша учётная запись @{name} на {server} готова. Поздоровайтесь, посмотрите, кто здесь есть, и расскажите немного о себе в профиле.</translation>
    </message>
    <message>
        <source>Keep this mail: the address of the server is below.</source>
        <translation>Сохраните это письмо: адрес сервера указан ниже.</translation>
    </message>
    <message>
        <source>Hello {name},</source>
        <translation>Здравствуйте, {name}!</translation>
    </message>
    <message>
        <source>Or enter this code in the app:</source>
        <translation>Или введите этот код в приложении:</translation>
    </message>
    <message>
        <source>This mail was written by {server}. Nobody reads answers to it.</source>
        <translation>Это письмо написал сервер {server}. Ответы на него никто не читает.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Press the button to confirm that this address is yours, for {server}.</source>
        <translation>Нажмите кнопку, чтобы подтвердить для {server}, что это ваш адрес.</translation>
    </message>
    <message>
        <source>Confirm the address</source>
        <translation>Подтвердить адрес</translation>
    </message>
    <message>
        <source>Confirm your address</source>
        <translation>Подтверждение адреса</translation>
    </message>
    <message>
        <source>Your address is confirmed</source>
        <translation>Ваш адрес подтверждён</translation>
    </message>
    <message>
        <source>You can close this page and go on in the app: {server} awaits you.</source>
        <translation>Эту страницу можно закрыть и продолжить в приложении: {server} ждёт вас.</translation>
    </message>
    <message>
        <source>New password, at least 10 characters</source>
        <translation>Новый пароль, не короче 10 знаков</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Choose a new password for {server}. All devices that are signed in are signed out.</source>
        <translation>Выберите новый пароль для {server}. На всех устройствах придётся войти заново.</translation>
    </message>
    <message>
        <source>Set the password</source>
        <translation>Задать пароль</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Задать новый пароль</translation>
    </message>
    <message>
        <source>Your new password is set</source>
        <translation>Новый пароль задан</translation>
    </message>
    <message>
        <source>Sign in to {server} with it in the app. You can close this page.</source>
        <translation>Войдите с ним на {server} в приложении. Эту страницу можно закрыть.</translation>
    </message>
    <message>
        <source>This link works no more</source>
        <translation>Эта ссылка больше не действует</translation>
    </message>
    <message>
        <source>It was used, has expired, or a newer one was sent. Ask for another in the app.</source>
        <translation>Она использована, устарела, или была отправлена более новая. Запросите другую в приложении.</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>Не получилось</translation>
    </message>
    <message>
        <source>Try again in a while.</source>
        <translation>Попробуйте ещё раз позже.</translation>
    </message>
    <message>
        <source>Open in Kith</source>
        <translation>Открыть в Kith</translation>
    </message>
    <message>
        <source>Or enter this code in the app:</source>
        <translation>Или введите этот код в приложении:</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>A password has at least 10 characters.</source>
        <translation>В пароле не меньше 10 знаков.</translation>
    </message>
    <message>
        <source>A password has at most 256 characters.</source>
        <translation>В пароле не больше 256 знаков.</translation>
    </message>
    <message>
        <source>This password is too easy to guess.</source>
        <translation>Этот пароль слишком легко угадать.</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>The data of %1</source>
        <translation>Данные пользователя %1</translation>
    </message>
    <message>
        <source>As of %1. The same data for programs is in the folder &quot;data&quot;, as JSON.</source>
        <translation>По состоянию на %1. Те же данные для программ лежат в папке «data» в формате JSON.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Профиль</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес эл. почты</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Ссылки</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Sign-ins</source>
        <translation>Входы</translation>
    </message>
    <message>
        <source>Network address</source>
        <translation>Сетевой адрес</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Последнее использование</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Подписки</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Подписчики</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Друзья</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Заблокированные</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Скрытые</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Earlier texts of posts</source>
        <translation>Прежние тексты записей</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Голоса</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Предупреждение</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Видимость</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Нравится</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Ссылка</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Голос</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Репост записи</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Регистрация</translation>
    </message>
</context>
</TS>
